import '../kit/kit.css'
