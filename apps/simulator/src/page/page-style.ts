/** The one style there is; pages allow no other. */
export const pageStyle = `
:root{--ink:#1f2733;--soft:#667085;--line:#e3e7ee;--paper:#fff;--ground:#f4f6fa;--main:#1d4f91;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
a{color:var(--main)}
header{background:var(--main);color:#fff}
header div,main,nav,.notice{max-width:1040px;margin:0 auto;padding:0 20px}
header div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 20px;padding-top:14px;padding-bottom:14px}
header h1{margin:0;font-size:22px}header a{color:inherit;text-decoration:none}header small{font-size:14px;font-weight:400;opacity:.85}header p{margin:0;opacity:.9}
.notice{margin:16px auto;padding:8px 16px;background:#fff6e0;border:1px solid #f0d48a;border-radius:8px;font-size:14px;max-width:1000px}
.notice span{color:#7a5b10}
h2{font-size:18px;margin:26px 0 10px}h2 small,h3 small{color:var(--soft);font-weight:400;font-size:13px}h3{font-size:16px;margin:0 0 8px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin:0 0 16px;overflow-x:auto}
table{border-collapse:collapse;width:100%}th{font-weight:500;color:var(--soft);font-size:13px;text-align:left}td,th{padding:9px 10px;border-bottom:1px solid var(--line);vertical-align:top}tr:last-child td{border-bottom:0}
dl{display:grid;grid-template-columns:minmax(120px,180px) 1fr;gap:4px 14px;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.state{display:inline-block;padding:1px 10px;border-radius:999px;font-size:13px;white-space:nowrap}
.waiting{background:#e5eefb;color:#16427a}.approved{background:#e0f3e6;color:#14602f}.refused{background:#fde6e3;color:#97231a}.faulty{background:#fbeed2;color:#6f4c06}
.soft{color:var(--soft);font-size:13px}.empty{text-align:center;color:var(--soft);padding:36px}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:14px}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:8px;background:#fafbfd}figure img{width:100%;height:190px;object-fit:contain;display:block}figcaption{font-size:13px;margin-top:6px}
textarea{width:100%;min-height:76px;font:inherit;padding:8px 10px;border:1px solid #b9c1cf;border-radius:8px}
button{font:inherit;white-space:nowrap;padding:7px 22px;border-radius:8px;border:1px solid transparent;cursor:pointer;margin:10px 10px 0 0}
button.yes{background:#1b7a3d;color:#fff}button.no{background:#fff;color:#97231a;border-color:#d99a94}
button:focus-visible,textarea:focus-visible,a:focus-visible{outline:3px solid #7db0f0;outline-offset:2px}
.processed{background:#eceff4;color:#3b4657}
nav a{margin-right:18px}select{font:inherit;padding:7px 10px;border:1px solid #b9c1cf;border-radius:8px;display:block;margin:4px 0 10px}code{font-size:13px}pre{white-space:pre-wrap}
.wrong{color:#97231a;font-weight:600}
@media(max-width:560px){dl{grid-template-columns:1fr}dt{margin-top:6px}}
`
