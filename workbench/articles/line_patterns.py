"""What lines that are not the article look like; the rules that use it are in `boilerplate`."""

from __future__ import annotations

from workbench.articles.bylines import COPYRIGHT, SIGN_IN
from workbench.articles.model import Label
from workbench.articles.patterns import Pattern, any_of

_BOILER, _META = Label.BOILERPLATE, Label.META


_PICTURE_AGENCIES = (
    r"Getty(?: Images)?|AFP|EPA|REUTERS|Reuters|AP(?:[ :](?:Photo|Associated Press))?|"
    r"Associated Press|European Press(?:photo)? Agency|PA(?: Wire)?|Rex(?: Features)?|Alamy|"
    r"Shutterstock|Bloomberg|dpa|USA T(?:oday|ODAY) S(?:ports|PORTS)"
)


WHOLE_LINE = (
    (
        _BOILER,
        "template token",
        any_of(
            r"\{\{?[\w \-:./]+\}?\}",
            r"\[/?[a-z]+_?[a-z]*\]|\[/?pullquote[^\]]*\]",
            needs="{ [",
        ),
    ),
    (
        _BOILER,
        "advertisement",
        any_of(
            r"[\W_]*(?:advertisements?|advert|ad|sponsored(?: content)?|promoted(?: content)?|"
            r"story continues below(?: advertisement)?|(?:article|"
            r"advertisement)\W+continue.{0,40}|article continues (?:below|after).*|"
            r"continue reading (?:below|the main story))[\W_]*",
            needs="advertisement advertisements advert ad sponsored promoted story article "
            "continue",
        ),
    ),
    (
        _BOILER,
        "navigation",
        any_of(
            r"[\W_]*(?:read (?:more|next|also|full story)|see (?:also|more)|"
            r"more(?: on this(?: story)?)?|view (?:all|more|gallery|comments)|show more|"
            r"load more(?: comments)?|contact(?: us)?|podcasts?|embed|reply|replies|"
            r"listen(?: again| now)?|"
            r"skip to (?:main )?(?:content|article|navigation)|back to top|home|"
            r"menu|search|sections?|close|next|previous|continue(?: reading)?|"
            r"click here.{0,60}|comments?(?: ?\(\d+\))?|\d+ comments?|"
            r"\d+ min(?:utes?)? read|leave a comment|post a comment|"
            r"related(?: (?:articles?|stories|content|topics|coverage|news|links))?|"
            r"most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|"
            r"you (?:may|might) (?:also )?like|editors?['’]? picks|top stories|latest news|"
            r"scroll down for (?:the )?(?:video|more).{0,40}|play video|watch(?: the)? video|"
            r"print|save|remind me later)[\W_]*",
            r"(?:tags?|topics|keywords|categories|filed under)\s*:.{0,200}",
            r"(?:view|join|see) the (?:discussion|conversation|comments)\b.{0,30}",
            r"\[?(?:photo|picture|image|video) gallery\b.{0,100}",
            r"more .{1,40} (?:news|stories|coverage|headlines)",
            r"(?:replay|more videos?|must watch|add interest)(?:\W*(?:replay|more videos?|must "
            r"watch))*[\W_]*",
            r"(?:\d{1,2}:)?\d{1,2}:\d\d",
            r"for more .{1,60}?(?::|\bgo to\b|\bvisit\b|\bsee\b|\bclick\b).{0,20}"
            r"(?:https?:|www\.|here\b).{0,120}",
            needs="read see more view show load contact podcast podcasts embed reply replies "
            "listen skip back home menu search section sections close next previous "
            "continue click comment comments min minute minutes leave post related most "
            "trending recommended you editor editors top latest scroll play watch print "
            "save remind tag tags topics keywords categories filed join photo picture "
            "image video videos gallery replay must add :",
        ),
    ),
    (
        _BOILER,
        "sharing",
        any_of(
            r"[\W_]*(?:(?:share|tweet|email|e-mail|pin|facebook|twitter|whatsapp|linkedin|"
            r"reddit|telegram|flipboard|copy link|print|this|on|via|article|story|post|page|"
            r"send|friend|link|it|to|"
            r"a friend|x)[\W_]*){1,8}",
            r"(?:read|share)(?: or share)? this (?:story|article)\s*:.{0,200}",
            needs="share tweet email e mail pin facebook twitter whatsapp linkedin reddit "
            "telegram flipboard copy print via article story post page send friend link x "
            "read",
        ),
    ),
    (
        _BOILER,
        SIGN_IN,
        any_of(
            r"[\W_]*(?:sign (?:in|up)(?: (?:for|to|now|here)\b.{0,80})?|log ?in|register|"
            r"subscribe(?: (?:now|today|here|to)\b.{0,80})?|support us|donate(?: now| today)?|"
            r"become a (?:member|subscriber|supporter).{0,40}|join (?:us|now)|"
            r"start your free trial.{0,40}|follow (?:us|him|her|them|@\w+).{0,60})[\W_]*",
            r"(?:already|not yet) an? (?:member|subscriber|reader)\b.{0,60}",
            r"you have .{0,20}\b(?:free )?(?:articles?|stories|story) (?:left|remaining)\b.{0,60}",
            needs="sign log login register subscribe support donate become join start follow "
            "already not you",
        ),
    ),
    (
        _BOILER,
        COPYRIGHT,
        any_of(
            r"(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})).{0,200}",
            r".{0,80}all rights reserved.{0,120}",
            needs="© c copyright rights",
        ),
    ),
    (
        _BOILER,
        "related story",
        any_of(
            r"(?:read more|related|see also|read also|also read|more|watch|read|"
            r"must read|(?:also )?in this section|don['’]t miss)\s*[:|»>]\s*\S.{0,160}",
            # A link with its button: `Ferry runs aground | Ann Lowe Read more`.
            r"\S.{2,200}[^.!?:,\s]\s+read more",
            r"\[ ?(?:[^\s\[\]().]+\s+){5,25}[^\s\[\]().!?]+ ?\]",
            r"most (?:read|popular|viewed) in \w+ .{20,400}",
            r"read the (?:original|full) (?:article|story|report)\b.{0,120}",
            needs="read related see also more watch must section don most [",
        ),
    ),
    (
        _BOILER,
        "player message",
        any_of(
            r"(?:your browser does not support|media playback is (?:not supported|"
            r"unsupported)|please enable javascript|this video (?:is not|isn['’]t) available|"
            r"video unavailable|javascript is (?:disabled|required)).{0,160}",
            needs="browser media javascript video",
        ),
    ),
    (
        _META,
        "photo credit",
        any_of(
            r"\(?(?:photo|image|picture|photograph|photo credit|image credit|credit|photos|"
            r"illustration|pic)(?: (?:by|credit|courtesy(?: of)?))?\s*[:/|]\s*\S.{0,100}",
            r"(?:photo(?:graph)?|image|picture)s? (?:by|courtesy of) [^.]{2,80}",
            r"\W*(?:photos?|images?|pictures?|slideshow)(?: \(\d+ \w+\))?\W*",
            r"\W*file\s?[-–—]\s.{0,120}\bfile (?:photo|image|picture|photograph)\b.*",
            r"(?:enlarge|expand|zoom) (?:this )?(?:image|photo|picture)\b[^.!?]{0,160}",
            r"credit\s+[^.!?]{2,60}/[^.!?]{2,60}",
            needs="photo photos image images picture pictures photograph photographs credit "
            "illustration pic slideshow file",
        ),
    ),
    (
        _BOILER,
        "contact",
        any_of(
            r"(?:have you|do you|got a|got any|were you|are you|if you)\b.{0,120}\b(?:e-?mail|"
            r"contact|write to|send|call|tell us|get in touch|let us know)\b.{0,120}",
            r"(?:follow|contact|e-?mail|write to|reach|tweet|send|message)\b.{0,80}"
            r"(?:(?<!\w)@\w|\S@\S+\.\w|\bon (?:twitter|facebook|x|instagram)\b).{0,80}",
            r"[^.]{2,80}\b(?:can|may) be (?:reached|contacted|followed|e-?mailed) "
            r"(?:at|on|via|by)\b.{0,120}",
            r"\W*\S+@\S+\.\w{2,}\W*|@\w{2,30}",
            needs="you got follow contact email e mail write reach tweet send message reached "
            "contacted followed emailed mailed @",
        ),
    ),
    (
        _BOILER,
        "house notice",
        any_of(
            r"our (?:\w+ )?(?:standards|principles|policy|policies)\s*[:|].{0,100}",
            r"(?:listen to|watch|tune in to|visit|check out|browse|explore|see|hear) our\b.{0,120}",
            r"(?:image |photo |picture )?(?:source|caption),? (?:image|getty|reuters|ap|afp|epa)\b"
            r".{0,60}",
            r"(?:the )?views expressed\b.{0,200}",
            r"this (?:content|transcript|article) (?:was|is) (?:automatically|machine).{0,120}",
            needs="our source caption views content transcript article",
        ),
    ),
    (
        _META,
        "note on the article",
        any_of(
            r"this (?:page|story|article|post|copy|report|file|blog)"
            r"(?: has been| was| will be| is being) (?:last )?(?:updated|refreshed)\b.{0,120}",
            r".{0,80}\ba version of this (?:article|review|story|op-ed) appear(?:s|ed)\b.{0,200}",
            r"this is a (?:breaking|developing)(?: news)? (?:news|story|post)\b.{0,120}",
            r"(?:more to come|more (?:details )?(?:to follow|soon)|"
            r"check back(?: soon)? for updates)\W*",
            needs="page story article post copy report file blog version breaking developing "
            "more check",
        ),
    ),
)
"""Labels and reasons of the patterns that must describe a whole line."""

APPEAL_WORDS = any_of(
    r"\bsubscri(?:be|ption|bing)\b",
    r"\bnewsletters?\b",
    r"\bsign(?:ing)? up\b",
    r"\bdonat(?:e|ion|ing)\b",
    r"\b(?:your|our readers['’]?) support\b",
    r"\bsupport (?:us|our|independent|from readers)\b",
    r"^\W*support\b.{0,30}\bjournalism\b",
    r"\bsupporting\b.{0,60}\b(?:journalism|reporting|news)\b",
    r"\b(?:our|independent) journalism\b",
    r"\bwe (?:need|count on|rely on|depend on) (?:your|you|readers)\b",
    r"\bad-free\b",
    r"\bad ?block(?:er|ing)?\b",
    r"\bdisabled (?:all )?ads\b",
    r"\bcookies?\b",
    r"\bprivacy policy\b",
    r"\bterms of (?:use|service)\b",
    r"\bdownload (?:our|the) app\b",
    r"\bfollow us\b",
    r"\blike us on\b",
    r"\bcontribution\b",
    r"\bfree trial\b",
    r"\bready to support\b",
    r"\byour inbox\b",
    r"\breading experience\b",
    r"\bthank you for (?:standing|reading|your)\b",
    r"\bbecome an? (?:member|subscriber|supporter)\b",
    r"\bour reporting (?:free|open)\b",
    r"\bcomment(?:s|ing)? (?:policy|guidelines|below)\b",
    r"\be-?mail address\b",
    needs="subscribe subscription subscribing newsletter newsletters sign signing donate donation "
    "donating support supporting journalism we ad ads adblock adblocker adblocking cookie cookies "
    "privacy terms download follow like contribution trial ready inbox reading thank become "
    "reporting comment comments commenting email mail",
)
COMMANDS = frozenset(("Support", "Subscribe", "Donate", "Sign", "Join", "Register", "Download"))
TAIL_HEADING = any_of(
    r"a (?:message|note|word|letter|request|plea) (?:from|to|about) .{1,60}",
    r"dear readers?\b.{0,30}",
    r"(?:support|about) (?:us|our (?:work|journalism)).{0,30}",
    r"before you go.{0,30}",
    r"related(?: (?:articles?|stories|content|topics|coverage))?",
    r"read (?:more|next)",
    r"comments?",
    r"(?:more|most) (?:from|in|on|read|popular)\b.{0,40}",
    r"you (?:may|might) (?:also )?(?:like|be interested).{0,20}",
    needs="message note word letter request plea dear support about before related read comment "
    "comments more most you",
    longest=100,
)
CAPTION_CREDIT = Pattern(
    r"(?:\b(?:[Pp]ress [Ss]ervice|[Gg]etty(?: [Ii]mages)?|[Ss]hutterstock|i[Ss]tock|Unsplash|"
    r"Flickr|Wikimedia(?: Commons)?|Creative Commons|Zuma(?: Press)?|Alamy|EPA-EFE|AP Photo|"
    r"Rex Features|[Hh]andout|[Ff]ile [Pp]hoto)"
    # A name that titles end in too must be set off: `…, officials tell Reuters`.
    r"|(?:[(/:|©—–]|\bvia|\s{2})\s*(?:EPA|AP|AFP|Reuters|REUTERS|TASS|Sputnik|Bloomberg|UPI|"
    r"Magnum|Polaris|Rex|Pool|[Pp]ress [Oo]ffice|dpa|PA)"
    r"|\b(?:[Pp]hoto|[Ii]mage|[Cc]redit|[Pp]icture|[Pp]hotograph)s?(?: by|:)[^.]{2,60}"
    r"|\b(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|TASS)\s*/\s*[\w .'’\-]{2,60}"
    r"|[\w .'’\-]{2,60}\s*/\s*(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|TASS))[)\].]*$",
    needs="service getty shutterstock istock unsplash flickr wikimedia commons zuma alamy epa efe "
    "photo photos features handout ap afp reuters tass sputnik bloomberg upi magnum polaris rex "
    "pool office dpa pa image images credit credits picture pictures photograph photographs",
)

# Below such a line stand the titles of other articles.
OTHER_STORIES = any_of(
    r"most (?:read|popular|viewed|shared|commented|watched)(?: (?:stories|articles|news))?",
    r"related(?: (?:articles?|stories|content|topics|coverage|news|links|posts|reading))?",
    r"more (?:from|on|in|about) .{1,40}|more (?:stories|news|coverage|headlines)",
    r"(?:read|see|up) (?:next|also|more)|also (?:read|see|in (?:this section|the news))",
    r"you (?:may|might)(?: also)? (?:like|be interested in)|recommended(?: for you)?",
    r"trending(?: now)?|(?:top|latest|other|popular) (?:stories|news|headlines|articles)",
    r"editors?['’]? (?:picks|choice)|don['’]t miss|must reads?|from (?:around )?the web|"
    r"what to read next|further reading",
    needs="most related more read see up also you recommended trending top latest other popular "
    "editor editors don must from what further",
)

AGENCY_CREDIT = Pattern(
    # Alone on its line, or at the beginning of a caption that has no full stop.
    rf"[(\[]?[^\W\d_a-z][\w.,'’\- ]{{1,60}}/\s?(?:{_PICTURE_AGENCIES})[^.!?]{{0,40}}"
    rf"|[(\[](?:{_PICTURE_AGENCIES})[^.!?()]{{0,40}}[)\]]"
    rf"|(?:{_PICTURE_AGENCIES})(?: [Nn]ews)?:?\s+[^\W\d_a-z\d].{{20,200}}[^.!?…:;,\"”’)]",
    needs="getty afp epa reuters ap associated european pa rex alamy shutterstock bloomberg dpa "
    "usa",
)
QUOTED_SPEAKER = Pattern(r"[—–―-]{1,2}\s*[^\W\d_a-z][^.!?]{1,80}")
"""The line below a block quote that says whose words it holds: `— Ann Lowe, engineer`."""
