"""What staff read about printed sheets."""

from .model import ERROR, REVIEW, WARNING, Message, Words

MESSAGES = {
    "no-copies": Message(
        ERROR,
        Words("「{value}」は部数として読み取れません。", "刷った数を、1以上の数字だけで書いてください。例: copies: 30000"),
        Words('"{value}" is not a number of copies.', "Write how many were printed, in digits: copies: 30000")),
    "changed-since-printed": Message(
        REVIEW,
        Words("「{title}」（{on}、{copies}部）を刷ったあとで、連絡先・受付時間・場所が変わったものが{count}件あります：{names}",
              "その紙にのっているものがあれば、配った先に知らせ、お知らせ（news）にも書いてください。"
              "どこが変わったかは「tsunagari changes {slug} --since {on}」で見られます。"),
        Words('Since "{title}" was printed ({on}, {copies} copies), {count} item(s) are reached in another way: {names}',
              "If they stand on that sheet, tell those who have it, and write it in news. "
              "What has changed: tsunagari changes {slug} --since {on}")),
    # Printed sheets, looked at when they are finished
    "print-over-edge": Message(
        ERROR,
        Words("「{title}」の{page}ページで、文字「{text}」が紙の端から3mmより近いか、はみ出しています。切るときに欠けます。",
              "その窓口の説明や題を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", the text "{text}" is less than 3 mm from the edge or beyond it; it would be cut off.',
              "Shorten the text, or tell whoever looks after the theme.")),
    "print-cut-off": Message(
        ERROR,
        Words("「{title}」の{page}ページで、文字「{text}」が枠に入りきらず、途中で切れています。", "その文を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", the text "{text}" does not fit its frame and is cut.', "Shorten it, or tell whoever looks after the theme.")),
    "print-overlap": Message(
        ERROR,
        Words("「{title}」の{page}ページで、文字「{text}」と「{other}」が重なっています。", "その窓口の説明や題を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", the texts "{text}" and "{other}" lie on each other.', "Shorten one, or tell whoever looks after the theme.")),
    "print-row-cut": Message(
        WARNING,
        Words("「{title}」の{page}ページで、表の1つの行が次のページにまたがっています。", "その行の文を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", a table row goes on on the next page.', "Shorten that row, or tell whoever looks after the theme.")),
    "print-too-small": Message(
        ERROR,
        Words("「{title}」の{page}ページに、小さすぎる文字があります（{size}pt。{smallest}pt以上が必要です）：「{text}」", "文字を小さくするかわりに、文を短くするか、ページを増やしてください。"),
        Words('On page {page} of "{title}", text is too small ({size} pt, {smallest} pt is needed): "{text}"', "Shorten the text or add a page instead.")),
    "print-pale": Message(
        WARNING,
        Words("「{title}」の{page}ページの「{text}」は、白黒でコピーすると読みにくくなります（明暗の比 {ratio}。{wanted}以上が必要です）。", "文字か下地の色を、はっきり差がつくように変えてください。"),
        Words('On page {page} of "{title}", "{text}" is hard to read when copied in black and white (contrast {ratio}, {wanted} is needed).', "Change the colour of the text or of its ground.")),
    "print-coarse": Message(
        WARNING,
        Words("「{title}」の{page}ページの画像があらく、印刷するとぼやけます（{dpi}dpi。{wanted}dpiが目安です）。", "もとの大きい画像に替えるか、小さくのせてください。"),
        Words('A picture on page {page} of "{title}" is coarse ({dpi} dpi, {wanted} is usual).', "Use a larger original, or show it smaller.")),
    "print-page-count": Message(
        ERROR,
        Words("「{title}」は{count}ページになりました。この印刷物のページ数は {wanted} です。", "のせるものを減らすか増やすかして、ページ数を合わせてください。"),
        Words('"{title}" has {count} pages; the format wants {wanted}.', "Put in less or more.")),
    "print-no-date": Message(
        ERROR,
        Words("「{title}」に、いつの情報か（{date}現在）が印刷されていません。", "テーマのひな形に、as_of を入れてください。"),
        Words('"{title}" does not say how old its facts are ({date}).', "Print as_of in the template.")),
    "print-only-phone": Message(
        REVIEW,
        Words("「{title}」には、電話のほかの連絡先がありません。", "耳の聞こえない人や、声で話せない人のために、メール・FAX・LINE・窓口の場所のどれかを、のせる窓口か department に書いてください。"),
        Words('"{title}" has no contact but phones.', "For people who cannot hear or speak, add a mail address, fax, LINE or a place to a window on it, or to department.")),
    "print-code-unreadable": Message(
        ERROR,
        Words("「{title}」の二次元コード{wanted}個のうち、{found}個しか読み取れません。", "コードが小さすぎないか、まわりの余白や下地がつぶれていないか、テーマを直す人に見てもらってください。"),
        Words('Only {found} of the {wanted} codes of "{title}" can be read.', "Check their size, the white round them and what lies on them.")),
    "print-code-elsewhere": Message(
        ERROR,
        Words("「{title}」の{page}ページの二次元コードが、このサイトにないアドレス（{address}）を開きます。", "印刷したコードは直せません。アドレスを確かめてください。"),
        Words('A code on page {page} of "{title}" opens {address}, which is not a page of this site.', "A printed code cannot be mended: check the address.")),
    "print-strange-number": Message(
        ERROR,
        Words("「{title}」の{page}ページに、窓口の情報にない電話番号（{number}）があります。", "番号を窓口のファイルの channels に書くか、消してください。番号は1か所だけに書きます。"),
        Words('On page {page} of "{title}" stands a number that no window has: {number}', "Put it into channels of a window, or remove it: a number is written in one place only.")),
    "print-other-city": Message(
        WARNING,
        Words("「{title}」の{page}ページに、ほかの市町村の名前（{name}）があります。", "ほかの市のひな形を写したときの消しわすれではないか、確かめてください。"),
        Words('On page {page} of "{title}" stands the name of another municipality: {name}', "Check that nothing was left over from another city's template.")),
    "not-for-press": Message(
        ERROR,
        Words("「{title}」に、印刷インキ（CMYK）に変えられない色や画像があります：{reason}", "グラデーションを使わない図にするか、画像をPNG（8ビットのRGBかグレー）で保存しなおしてください。"),
        Words('"{title}" has a colour or picture that cannot be turned into printing inks: {reason}', "Use no gradients, and save pictures as 8-bit RGB or grey PNG.")),
    "internal-error": Message(
        ERROR,
        Words("思いがけない誤りが起きました：{reason}", "この市のサイトは前のままです。この行を、Tsunagariの開発者に知らせてください。"),
        Words("Something unexpected went wrong: {reason}", "The city keeps its last site. Please report this line to the developers.")),
    "glyph-missing": Message(
        ERROR,
        Words("印刷の書体にない文字「{value}」があるため、PDFをつくれません。", "ほかの字（例: 𠮷 → 吉）にするか、絵文字を消してください。"),
        Words('The print font has no "{value}", so no PDF can be made.', "Use another character, or remove the emoji.")),
    "broken-template": Message(
        ERROR,
        Words("テーマのひな形に誤りがあります：{reason}", "テーマを直した人に、この行を見せてください。"),
        Words("A template of the theme is wrong: {reason}", "Show this line to whoever changed the theme.")),
    "asks-another-host": Message(
        ERROR,
        Words("「{path}」など{count}のファイルが、よそのサーバーから何かを読みこみます：{value}",
              "見ている人のことが、よそに知られてしまいます。画像や文字はテーマの assets/ に置いて、そこから使ってください。"),
        Words('"{path}" ({count} files in all) loads something from another host: {value}',
              "That tells others who is looking. Put images and styles into the theme's assets/ and use them from there.")),
    "policy-missing": Message(
        ERROR,
        Words("「{path}」など{count}のページに、きびしい読みこみのきまり（Content-Security-Policy）がありません。",
              "もとの site/base.html にある meta の行を、そのまま残してください。"),
        Words('"{path}" ({count} pages in all) lacks the strict Content-Security-Policy.', "Keep the meta line of the original site/base.html as it is.")),
    "help-line-missing": Message(
        ERROR,
        Words("「{path}」など{count}のページの上と下に、「{name}」の番号がそろっていません。",
              "どのページにも、本文（main）の前とあとに、いつでも話せる電話が要ります。crisis_strip('上') と crisis_strip('下') を残してください。"),
        Words('"{path}" ({count} pages in all) does not have the number of "{name}" both above and below its words.',
              "Every page needs the help line before and after <main>: keep crisis_strip('上') and crisis_strip('下').")),
    "telling-id": Message(
        REVIEW,
        Words("題名をふせるページですが、アドレスに「{word}」と出ます。", "ファイル名を、見ただけではわからないものに変えてください。例: kurashi-3.md"),
        Words('The title of this page is withheld, but its address says "{word}".', "Give the file a name that says nothing, such as kurashi-3.md.")),
    "other-city-inside": Message(
        ERROR,
        Words("「{path}」など{count}のファイルに、ほかの市町村「{slug}」の{what}「{value}」が入っています。", "写したときの残りです。この市のものに書きかえてください。"),
        Words('"{path}" ({count} files in all) contains the {what} "{value}" of another municipality ({slug}).', "Left over from copying: replace it with this city's own.")),
    "link-gone": Message(
        WARNING,
        Words("リンクの先がなくなっています（{status}）：{value}", "いまのアドレスを調べて直すか、消してください。"),
        Words("The page of a link is gone ({status}): {value}", "Find its address of today, or remove it.")),
    "link-no-answer": Message(
        REVIEW,
        Words("リンクの先から返事がありません（{status}）：{value}", "ブラウザーで開いてみて、見られれば、そのままでかまいません。"),
        Words("A link did not answer ({status}): {value}", "Open it in a browser; if it shows, all is well.")),
    "moved-to-nowhere": Message(
        ERROR,
        Words("引っ越し先のページ「{value}」がありません。", "new には、いまあるページのアドレスを書いてください。例: new: windows/seikatsu/index.html", "「{suggestion}」ではありませんか。"),
        Words('There is no page "{value}" to move to.', "Give the address of a page there is, such as new: windows/seikatsu/index.html", 'Did you mean "{suggestion}"?')),
    "address-gone": Message(
        REVIEW,
        Words("前に公開したページがなくなりました：{value}。紙の二次元コードや、ほかのサイトのリンクから来た人が迷います。",
              "移ったページなら municipality.yaml の moved に old と new を書いてください。終わった窓口は、消さずに status: ended にすると、案内のページが残ります。"),
        Words("A page that was published is gone: {value}. Printed codes and links of others lead nowhere.",
              "If it moved, write old and new under moved in municipality.yaml. A window that ended keeps a page of guidance with status: ended.")),
    "folder-in-use": Message(
        ERROR,
        Words("できあがりのフォルダーを書きかえられません（{reason}）。前のサイトはそのまま残っています。",
              "Acrobat などで PDF を、エクスプローラーでこのフォルダーを開いていたら、閉じて、もう一度お試しください。"),
        Words("The output folder cannot be replaced ({reason}). The last site is untouched.",
              "Close programs that use it, such as a PDF reader, and try again.")),
}
