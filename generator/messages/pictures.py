"""What staff read about pictures: files no page can show, and what to save instead."""

from .model import ERROR, Message, Words

MESSAGES = {
    "picture-heic": Message(
        ERROR,
        Words("この写真は、iPhoneの形式（HEIC）です。ほかのスマートフォンやパソコンでは見られません。",
              "写真を開き、JPEG（.jpg）として保存しなおしてください。iPhoneでは「設定→カメラ→フォーマット→互換性優先」にすると、はじめからJPEGになります。"),
        Words("This photo is in the iPhone's format (HEIC), which other devices do not show.",
              "Open it and save it as JPEG (.jpg). On the iPhone, Settings → Camera → Formats → Most Compatible makes JPEGs.")),
    "picture-unreadable": Message(
        ERROR,
        Words("この画像は、こわれているか、画像ではありません。",
              "画像を開けるか確かめ、JPEG（.jpg）かPNG（.png）として保存しなおしてください。送られてきたものなら、もういちど送ってもらってください。"),
        Words("This picture is broken, or none at all.",
              "See whether it opens, and save it again as JPEG (.jpg) or PNG (.png). If somebody sent it, ask for it again.")),
    "picture-type": Message(
        ERROR,
        Words("この画像の形式（{type}）は使えません。", "画像を開き、写真ならJPEG（.jpg）、図や地図ならPNG（.png）として保存しなおしてください。"),
        Words("Pictures of this type ({type}) cannot be used.", "Save a photo as JPEG (.jpg), a drawing or map as PNG (.png).")),
    "picture-moves": Message(
        ERROR,
        Words("この画像は動きます。動く画像は、読むことをさまたげ、止められない人もいます。",
              "動かない1枚を、JPEG（.jpg）かPNG（.png）で入れてください。"),
        Words("This picture moves, which keeps people from reading.", "Put one still picture in its place, as JPEG (.jpg) or PNG (.png).")),
    "picture-colours": Message(
        ERROR,
        Words("この画像の色は、印刷所などの形式（{mode}）です。画面では、ちがう色で出ます。",
              "画像をつくった人に、RGB（sRGB）のJPEG（.jpg）かPNG（.png）をもらってください。"),
        Words("The colours of this picture are of another kind ({mode}), as print shops use them; screens show them wrongly.",
              "Ask whoever made it for an RGB (sRGB) JPEG or PNG.")),
    "picture-too-large": Message(
        ERROR,
        Words("この画像は大きすぎます（{width}×{height}の点）。", "画像を開き、横を4,000くらいに小さくして保存しなおしてください。"),
        Words("This picture is too large ({width} × {height} dots).", "Open it and save it again about 4,000 dots wide.")),
    "not-a-picture": Message(
        ERROR,
        Words("写真の欄に書かれた「{value}」は、画像ではありません。",
              "JPEG（.jpg）かPNG（.png）の画像を files に置き、その名前を書いてください。PDFなどの資料は、お知らせの「添付」にのせます。"),
        Words('"{value}" is named as a photo, and is no picture.',
              "Put a JPEG (.jpg) or PNG (.png) into files and name it. A PDF is attached to a news item instead.")),
}
