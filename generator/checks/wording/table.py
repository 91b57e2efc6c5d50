"""The words the rules look for, and what to write instead: for a person of the city to read, question and add to.

Left a regular expression, right a suggestion. A new line needs a line in tests/data/wording.tsv: one text it must find, one
that looks alike and must stay silent.
"""

#: Methods and places of suicide and self-harm. WHO/厚生労働省 自殺報道ガイドライン: never name them; write of the feeling and
#: of where to turn. Words with another everyday sense (首都, 飛び込み参加, 硫化水素泉) are kept apart.
METHODS = (
    (r"(?<![足手])首(?:つり|吊り|を(?:つ|吊)[らりるれろっ])|縊死|縊首", "死にたいほどつらいとき"),
    (r"飛び?降り|飛びおり", "死にたいほどつらいとき"),
    (r"(?:電車|列車|線路|ホームから)[^、。\s]{0,4}飛び(?:込|こ)[まみむめもん](?!乗車)|(?:飛び込み|入水|焼身|ガス)自殺|身投げ",
     "死にたいほどつらいとき"),
    (r"練炭|服毒|硫化水素(?![泉型臭]|を?含)", "死にたいほどつらいとき"),
    (r"過量服薬|大量服薬|薬の過剰摂取|オーバードーズ", "薬にたよりすぎてしまうとき"),
    (r"リストカット|アームカット|(?<![ァ-ヶー])リスカ(?![ァ-ヶー])|手首を切[らりるれろっ]", "自分を傷つけたくなるとき"),
    (r"(?i:\boverdos(?:e|es|ed|ing)\b|\b(?:hang|hanging|hanged) (?:my|your|him|her)self\b)", "when life feels unbearable"),
    (r"(?i:\bwrist[- ]cutting\b)", "when you feel like hurting yourself"),
    (r"自殺の名所|自殺スポット|自殺の?多発(?:地点|場所|地帯)", "見守り活動をしている場所"),
)

#: In a heading or a title it stands large, in the browser's history and in a shared preview (conventions, section 6).
#: 自死, the word many bereaved families use, is left alone.
STARK = r"自殺|(?i:\bsuicid(?:e|es|al)\b)"

#: Words that turn a person into a case (design-direction.md, tone: never a patient, a victim or 「孤独な方」). Terms of law in
#: the name of a service (生活困窮者自立支援, 犯罪被害者支援, 患者会) are not meant.
LABELS = (
    (r"孤独な(?:方(?![法向針面])|かた|人(?!生|間)|高齢者|お年寄り|若者)", "話し相手がほしいとき"),
    (r"孤立者|孤独者", "ひとりで困っている人"),
    (r"弱者", "困っている人"),
    (r"患者(?:さん|様|さま)", "病気とくらす人"),
    (r"被害者の(?:方(?![法向針面])|かた|人|皆|みな)", "つらい目にあった人"),
    (r"独居(?:老人|高齢者)", "ひとり暮らしの高齢の人"),
    (r"困窮者の(?:方(?![法向針面])|かた|人|皆|みな)", "生活に困っている人"),
    (r"自殺者(?!数)", "自殺で亡くなった人"),
)

#: Link texts that do not say where the link leads (WCAG 2.4.4; SHIRASAGI, syntax_checker: link text). Whole texts.
VAGUE = (
    r"(?:(?:(?:詳し|くわし)くは|詳細は|続きは)、?)?(?:こちら|コチラ|ここ|ココ)(?:から|へ|まで|です|を?クリック|を?ご?覧(?:ください|下さい)|をごらんください)?",
    r"詳細|詳細を(?:見る|みる)|詳しく|くわしく|詳しく(?:見る|みる)|くわしく(?:見る|みる)",
    r"クリック|もっと(?:見る|みる)|続き|続きを(?:読む|よむ|見る)|リンク|リンク先|次へ|戻る",
    r"here|click here|more|read more|learn more|see more|details|link|this page",
)

#: Alternative texts that say nothing (WCAG 1.1.1): a file name, what a camera calls it, or only that it is a picture.
NO_WORDS = (
    r"[^\s]+\.(?:jpe?g|png|gif|webp|svg|heic|bmp|tiff?)",
    r"(?:img|dsc[nf]?|pict?|image|photo|スクリーンショット)[-_ ]?\d*",
    r"画像\d*|写真\d*|イラスト\d*|図\d*",
)

#: Words of two characters that are often pulled apart to fill a column; a family name and a given name are not words.
PULLED_APART = frozenset((
    "日時", "場所", "対象", "定員", "費用", "内容", "主催", "共催", "講師", "会場", "時間", "住所", "電話", "氏名", "年齢",
    "備考", "目的", "日程", "期間", "期日", "予約", "申込", "料金", "相談", "窓口"))

#: Single characters that stand in a row without being one word: days, directions, seasons, schools, rows of kana.
IN_A_ROW = ("月火水木金土日祝休", "東西南北中", "春夏秋冬", "幼小中高大", "上中下", "前後左右", "朝昼夕晩夜",
            "あかさたなはまやらわ", "アカサタナハマヤラワ", "あいうえお", "アイウエオ", "一二三四五六七八九十")

#: The Western year before year 1 of an era.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}

#: After a year of an era: the number of a law, or the official name of a disaster. They are names, not dates.
ERA_IN_A_NAME = r"[^、。\s]{0,6}(?:法律|政令|省令|府令|告示|条例|規則)第|[^、。\s]{0,12}(?:地震|豪雨|台風|大雨|噴火|震災)"

#: What a label or note says of a mobile telephone that is not a person's own.
NOT_PRIVATE = r"(?:団体|相談|専用|事務|法人|窓口|担当|公用|共用|当番)[^、。]{0,4}携帯"

#: Fields whose text stands as a heading: on a page, in the browser's tab, on a cover.
HEADINGS = ("name", "title", "portal")

#: Fields that hold a name: nobody of the city can word it anew.
NAMES = ("name", "operator", "portal", "neutral_name", "building", "counter", "source")

#: Fields nobody reads: words as residents type them, so that the search finds what they mean.
AS_TYPED = ("search",)

#: Two negations, easily read as their opposite; right: a plain form (公用文作成の考え方; やさしい日本語ガイドライン).
TWICE_NOT = (
    (r"ない(?:わけ|訳)では(?:ない|ありません)", "ことがあります"),
    (r"ない(?:わけ|訳)には(?:いかない|いきません|まいりません)", "必要があります"),
    (r"ないことは(?:ない|ありません)", "ことがあります"),
    (r"(?<![少危切])なくは(?:ない|ありません)", "ことがあります"),
    (r"ないとは?も?(?:限|かぎ)(?:らない|りません)", "ことがあります"),
    (r"ざるを(?:得|え)(?:ない|ません)", "しかありません"),
)

#: Everyday double negations, which only learners of Japanese stumble over.
TWICE_NOT_EASY = (
    (r"(?:なければ|なくては)、?(?:なりません|ならない|いけません|いけない)", "てください"),
    (r"ないと、?(?:いけません|いけない|なりません)", "てください"),
)

#: Politeness that hides who does what (公用文作成の考え方: 「です・ます」 is polite enough).
HUMBLE = (
    (r"させて(?:いただ|頂)(?:いております|いています|きます)", "します"),
    (r"させて(?:いただ|頂)き(?:ました)", "しました"),
    (r"(ご|お)([一-鿿]{1,4}[ぁ-ん]?)(?:いただ|頂)(?:きますよう|けますよう|ければ|きたく)[^、。]{0,24}(?:します|申し上げます|存じます|思います|幸いです)",
     r"\1\2ください"),
    (r"(ご|お)([一-鿿]{1,4}[ぁ-ん]?)(?:ください|下さい)ますよう[^、。]{0,24}(?:します|申し上げます)", r"\1\2ください"),
    (r"(ご|お)([一-鿿]{1,4})(?:願います|のほど、?(?:よろしく|宜しく)お願い(?:いたし|致し|申し上げ|し)ます)", r"\1\2ください"),
    (r"いたしかねます|致しかねます", "できません"),
)

#: Politeness learners of Japanese do not know.
HUMBLE_EASY = (
    (r"(?<!とう)(?<!よう)でございます", "です"),
    (r"(?<!とう)(?<!よう)(?<!で)ございます", "あります"),
    (r"いらっしゃいます", "います"),
    (r"いたします|致します", "します"),
    (r"(?:ご|お)([一-鿿]{1,4}[ぁ-ん]?)(?:いただ|頂)けます", r"\1できます"),
)

#: 学年別漢字配当表 (文部科学省 小学校学習指導要領), first and second year: who reads Japanese at all reads these.
FIRST_KANJI = frozenset(
    "一右雨円王音下火花貝学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森人水正生青夕石赤千川先早草足村大男竹中虫町天田土"
    "二日入年白八百文木本名目立力林六"
    "引羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原戸古午後語工公広交光考行高黄合谷国黒今才細作算止市矢"
    "姉思紙寺自時室社弱首秋週春書少場色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当東答頭同道読内南肉馬"
    "売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話々")
