/**
 * Characters of names of persons and bodies that are written otherwise in simplified Chinese: the usual ones, none of which the
 * set of simplified characters (GB 2312) has; no list of the law.
 */
export const traditionalCharacters: ReadonlySet<string> = new Set(
  [
    '亞佈倉個倫偉傑備傳債僑儀億優兒內兩則剛創劉動務勝勞勢區協卻厲參吳員問喪喬單嗎嚴國圍園圓圖團報場塊壞壯壽夢奧奪婁婦媽孫學實',
    '寧審寶將專對導層島師帳帶幣幹幾庫廠廣廬張強彈彥從復慶憂應懷戰戶掃掛採換損搖撥擁擇擊擔據擴攝敗數斷時暢曆曉書會東條楊業極榮',
    '構樓標樣機檔歐歡殺氣決況淚淨淺減測渾湊湯準溝溫滅滾滿漁漢潔潛濟濤瀾灣為無煉煙熱燈爭爺牆狀獅獎獨現瑪環產畢異當療發盡監盤盧',
    '眾確碼磚禪禮種稱積穩筆節範築簡糧紀約紅紐純級細組結絡給統經綠維綱網線練總繡繼續羅義聖聞聯聰聲聶職臺興舊華萬葉蔣蕭藝藥蘇蘊',
    '蘭處虛號蟲衛補裝規視親覺覽觀訂計訓記訪設許評詞詠試詩話該詳認語誠說調談請論諸諾謙講謝譙譚譯議護豐負財貨販責貴買費賀資賈賓',
    '賢質賴賽趙車軌軍軒軟載輕輛輝輪轉辦農連進遊運達遞遠適選邊鄉鄒鄔鄧鄭鄰鄺醫釋針鈞銀銅鋒錄錢錦鍵鍾鎮鏡鐘鐵長門閃開間閔閻關陰',
    '陳陸陽隊際隨險雙雜離難雲電霧靈靜鞏韋韓頁項順須頌領頭題額顏顧顯風飛飯飲餘館饒馬馮駱騰驗鬥魚鮑鮮鳥鳳鳴鴻麗麥黃點齊齡龍龐龔',
  ].join(''),
)
