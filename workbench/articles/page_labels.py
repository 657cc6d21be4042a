"""The words of buttons, menus and boxes as they stand alone on a line of a copied page."""

from __future__ import annotations

import re

from workbench.articles.model import Label
from workbench.text import fold

# Without marks and in small letters; `#` stands for any number.
_LABELS = {
    "navigation": """
    read more; read next; read also; read full story; read # comments; read all # comments
    see also; see more; see all; see less; view all; view more; view less; view gallery
    view comments; view all # comments; view replies; show more; show less; show all
    show comments; show captions; show caption; hide comments; hide caption; hide captions
    toggle caption; toggle navigation; load more; load more comments; expand; expand all
    collapse; collapse all; loading; like loading; more; more on this; more on this story
    more on this topic; explore more on these topics; more stories; more articles; more news
    more coverage; more headlines; more videos; more stories like this; more from us
    more top stories; more top news; more local news; more world news; more us news; more uk news
    more politics news; more sports news; more business news; more breaking news
    more national news; more international news; more related stories; more related news
    related; related article; related articles; related story; related stories; related content
    related topic; related topics; related coverage; related news; related links
    related internet links; related reading; most read; most popular; most viewed
    most read stories; most popular in news; most shared; trending; trending now; recommended
    recommended for you; recommended stories; recommended articles; recommended reading
    you may like; you might like; you may also like; you might also like; editors' picks
    editor's picks; editors picks; top stories; latest; latest news; live updates; watch live
    elsewhere on the site; from our partners; around the web; from around the web
    features & analysis; home; menu; search; section; sections; close; next; previous
    next article; previous article; next story; previous story; next post; previous post
    next page; previous page; continue; continue reading; story continues; back to top
    return to homepage; return to the homepage; return to home; go to homepage; site index
    skip to content; skip to main content; skip to article; skip to navigation; jump to comments
    open navigation menu; open in app; get the app; about us; contact; contact us
    advertise; advertise with us; newsletter; newsletters; podcast; podcasts; e-paper; epaper
    embed; reply; replies; # reply; # replies; comment; comments; comments #; # comment
    # comments; leave a comment; post a comment; add a comment; write a comment
    be the first to comment; comments are closed; comments on this article are now closed
    share your thoughts in the comments; sort by newest; sort by oldest; listen; listen again
    listen now; listen # min; listen to article; listen to this article; listen to this story
    play video; play audio; pause video; stop video; mute video; watch video; watch the video
    video player is loading; # min read; # minute read; # minutes read; # mins read
    print; save; save for later; save article; save this article; save story; bookmark
    bookmark this article; add to favorites; add to favourites; add to bookmarks; add to my list
    follow this topic; follow topic; gift this article; gift article; remind me later
    send us a correction; report a typo; report an error; report this ad; report ad; ad feedback
    licensing and reprints; order reprints; request permission; reuse this content; terms of use
    terms of service; terms and conditions; terms & conditions; privacy policy; privacy notice
    privacy settings; cookie policy; cookie notice; cookie settings; cookie preferences
    accept cookies; accept all cookies; reject cookies; reject all cookies; manage cookies
    manage cookie preferences; we value your privacy; your privacy; your privacy choices
    image caption; published; # of #; photo gallery; photo gallery #; picture gallery
    image gallery; video gallery; ad choices;  faq; sitemap; site map
    """,
    "sharing": """
    copy; copied; link copied; copy link; share full article; share this article; share article
    share this page; share this story; print this page; print this article; email this link
    share on x formerly twitter; click to share on facebook opens in new window
    click to share on twitter opens in new window; click to share on x opens in new window
    click to email a link to a friend opens in new window
    """,
    "sign-in or subscription": """
    my account; create account; create an account; log out; sign out; manage my subscription
    forgot your password; forgot password; don't have an account register
    already have an account; already have an account sign in; already have an account log in
    """,
    "advertisement": "paid post; advertisement scroll to continue",
}
_REASONS = {
    label.strip(): reason
    for reason, labels in _LABELS.items()
    for label in re.split("[;\n]", labels)
    if label.strip()
}
_REASONS |= dict.fromkeys(
    ("file photo", "photo", "photos", "image", "images", "picture", "pictures"), "photo credit"
)
_LONGEST = 80
_NUMBER = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"#|&|[^\W_]+(?:['-][^\W_]+)*")
_ONE_WORD_SENTENCE = re.compile(r"\W*\w+[.!?]")


def known_label(line: str) -> tuple[Label, str] | None:
    """Return what a line is that is nothing but a label, such as `3 comments`, and why it goes."""
    if len(line) > _LONGEST or _ONE_WORD_SENTENCE.fullmatch(line):
        return None
    words = " ".join(_WORD.findall(_NUMBER.sub("#", fold(line).lower())))
    reason = _REASONS.get(words)
    if reason is None:
        return None
    return (Label.META if reason == "photo credit" else Label.BOILERPLATE), reason
