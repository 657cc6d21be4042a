"""What lines that are not the article look like; the rules that use it are in `boilerplate`."""

from __future__ import annotations

from workbench.articles.bylines import COPYRIGHT, SIGN_IN
from workbench.articles.model import Label
from workbench.articles.patterns import Pattern, any_of
from workbench.articles.picture_credits import PICTURE_AGENCIES

_BOILER, _META = Label.BOILERPLATE, Label.META


WHOLE_LINE = (
    (
        _BOILER,
        "template token",
        any_of(
            r"\{\{?[\w \-:./]+\}?\}",
            r"\[/?(?:caption|gallery|embed|video|audio|playlist|pullquote|sidebar|related|ads?|"
            r"advert|newsletter|signup|promo|youtube|twitter|instagram|tweet|iframe|image|img|"
            r"blockquote|button|media|widget|photo|poll|[a-z]+_[a-z_]+)\b[^\[\]]{0,80}\]",
            needs="{ [",
        ),
    ),
    (
        _BOILER,
        "advertisement",
        any_of(
            r"[\W_]*(?:advertisements?|advert|ad|sponsored(?: content)?|promoted(?: content)?|"
            r"story continues below(?: advertisement)?|(?:article|"
            r"advertisement)\W+continue.{0,40}|article continues (?:below|after)[^.!?]{0,60}|"
            r"continue reading (?:below|the main story))[\W_]*",
            needs="advertisement advertisements advert ad sponsored promoted story article "
            "continue",
        ),
    ),
    (
        _BOILER,
        "navigation",
        any_of(
            r"[\W_]*(?:click here(?: (?:to|for)\b.{0,60})?|do not sell my .{0,30}|"
            r"scroll down for (?:the )?(?:video|more).{0,40})[\W_]*",
            r"click for restrictions\b.{0,100}|sponsored content by [^.!?,]{1,40}",
            r"this site is protected by recaptcha\b.{0,120}",
            needs="click sell scroll sponsored recaptcha",
            longest=160,
        ),
    ),
    (
        _BOILER,
        "navigation",
        any_of(
            r"(?:tags?|topics|keywords|categories|filed under)\s*:[^.!?]{0,200}",
            r"(?:view|join|see) the (?:discussion|conversation|comments)"
            r"(?: (?:below|here|thread|on \w+)|\W*\(?\d+\)?)?\W*",
            # The section has capitals: `More Foreign Affairs news`, but `More bad news`.
            r"(?-i:[Mm]ore (?:[A-Z][\w&]* ){1,3}(?:news|stories|coverage|headlines))\W*",
            r"\[?(?:photo|picture|image|video) gallery(?:\s*[:|\]–—-].{0,100})?",
            r"(?:replay|more videos?|must watch|add interest)(?:\W*(?:replay|more videos?|must "
            r"watch))*[\W_]*",
            r"(?-i:JUST WATCHED|MUST WATCH)\b.{0,240}",
            r"for (?:more|all|full) (?:\S+ ){0,3}?(?:news|stories|coverage|headlines|updates|"
            r"videos?|information|details)\b.{0,60}(?:https?:|www\.|\bclick here\b).{0,120}",
            needs="tag tags topics keywords categories filed discussion conversation comments "
            "gallery news stories coverage headlines replay must just interest videos http https "
            "www click",
            longest=330,
        ),
    ),
    (
        _BOILER,
        "navigation",
        # How long a film or a recording is: `3:45`, `0:00 / 3:45`.
        any_of(
            r"\W*(?:\d{1,2}:)?\d{1,2}:\d\d(?: ?/ ?(?:\d{1,2}:)?\d{1,2}:\d\d)?\W*",
            needs=":",
            longest=30,
        ),
    ),
    (
        _BOILER,
        "sharing",
        any_of(
            r"(?!(?:on|via|print|this|it|to|post|story|article|page|friend|x|a|\W)*\Z)"
            r"[\W_]*(?:(?:share|tweet|email|e-mail|pin|facebook|twitter|whatsapp|linkedin|"
            r"reddit|telegram|flipboard|copy link|print|this|on|via|article|story|post|page|"
            r"send|friend|link|it|to|"
            r"a friend|x)[\W_]*){1,8}",
            r"(?:read|share)(?: or share)? this (?:story|article)\s*:.{0,200}",
            needs="share tweet email e mail pin facebook twitter whatsapp linkedin reddit "
            "telegram flipboard copy print via article story post page send friend link x "
            "read",
            longest=260,
        ),
    ),
    (
        _BOILER,
        SIGN_IN,
        any_of(
            r"[\W_]*(?:sign (?:in|up)(?: (?:now|here|today))?|log ?in|register|"
            r"sign (?:in|up) (?:for|to|here|now)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|"
            r"updates?|our|account|inbox|free (?:trial|newsletter)|briefing|notifications?|"
            r"comment|continue|"
            r"read|save)\b.{0,60}|"
            r"subscribe(?: (?:now|today|here)\b.{0,80}| to [\w ]{1,60})?|support us|"
            r"donate(?: now| today)?|"
            r"become a (?:member|subscriber|supporter)(?: (?:now|today|for|of)\b.{0,40})?|join "
            r"(?:us|now)|start your free trial.{0,40}|"
            r"follow (?:us|him|her|them|me|@\w+)(?:\W*| (?:on|at|via) (?:twitter|facebook|"
            r"instagram|"
            r"x|youtube|tiktok|linkedin|threads|bluesky|mastodon|telegram|social|google|@).{0,60}|"
            r"\s*[:@].{0,60}| for (?:more|news|updates)\b.{0,60}))[\W_]*",
            r"you(?:['’]ve| have) (?:reached|read) (?:your|the|all).{0,40}\b(?:limit|"
            r"articles?)\b.{0,60}",
            r"this (?:is a|article is a) subscriber-only .{0,40}|there was an error\W+please try "
            r"again\W*",
            r"(?:already|not(?: yet)?) an? (?:\w+ ){0,2}(?:member|subscriber|reader)\s*\?.{0,60}",
            r"to continue reading\b.{0,60}\b(?:subscribe|log ?in|sign ?in|register)\b.{0,40}",
            r"create (?:a|your) free account\b.{0,40}|this (?:article|story|content) is "
            r"(?:only )?(?:for|available to) (?:subscribers|members)\b.{0,30}",
            r"already an? (?:member|subscriber)\W*(?:(?:sign|log) ?in\b.{0,40})?",
            r"you have .{0,20}\b(?:free )?(?:articles?|stories|story) (?:left|remaining)\b.{0,60}",
            needs="sign log login continue create subscribers members register subscribe support "
            "donate become join start follow already not you subscriber there",
            longest=260,
        ),
    ),
    (
        _BOILER,
        COPYRIGHT,
        any_of(
            r"(?:©|\(c\) ?(?:copyright|\d{4})|copyright (?:©|\(c\))).{0,200}",
            # Behind the year stands a name, not the rest of a sentence.
            r"copyright(?: by)?,? \d{4}(?:\s?[-–]\s?\d{2,4})?(?:\W*|[,.]?\s(?:by )?"
            r"(?-i:[^\W\d_a-z]).{0,180})",
            r"(?:.{0,80}\W)?all rights reserved(?:\W*|\W\s?(?-i:[^\W_a-z]).{0,120})",
            needs="© c copyright rights",
        ),
    ),
    (
        _BOILER,
        "related story",
        any_of(
            r"(?:read more|related|see also|read also|also read|more|"
            r"(?:read|up) next|must read|(?:also )?in this section|don['’]t miss)"
            r"\s*[:|»>]\s*(?!(?-i:[a-z]).*\.\Z)\S.{0,160}",
            needs=": | » >",
        ),
    ),
    (
        _BOILER,
        "related story",
        any_of(
            # A link with its button: `Ferry runs aground | Ann Lowe Read more`.
            r"\S.{2,200}[^.!?:,\s]\s+read more",
            # Not what an editor inserts: `[The minister later withdrew the claim]`.
            r"\[(?!.*\b(?:was|were|had|did|said|has|have|later|earlier|\w+day)\b)"
            r" ?(?:[^\s\[\]().]+\s+){5,25}[^\s\[\]().!?]+ ?\]",
            r"\[(?:read|related|see also|watch|more)\s*:\s*[^\[\]]{2,160}\]",
            r"most (?:read|popular|viewed) in \w+ (?!(?:is|are|was|were|has|have)\b)[^.!?]{20,400}",
            r"read the (?:original|full) (?:article|story|report)"
            r"(?: (?:here|at|on|in|from)\b.{0,110}|\W*)",
            needs="read most [",
        ),
    ),
    (
        _BOILER,
        "player message",
        any_of(
            r"(?:your browser does not support|media playback is (?:not supported|"
            r"unsupported)|to play this (?:video|content|audio) you need|please enable javascript|"
            r"this video (?:(?:is not|isn['’]t) available|can ?not be played)|"
            r"video unavailable|javascript is (?:disabled|required)).{0,160}",
            needs="browser media javascript video",
        ),
    ),
    (
        _META,
        "photo credit",
        any_of(
            r"\(?(?:photo|image|picture|photograph|photo credit|image credit|credit|"
            r"illustration|pic)(?: (?:by|credit|courtesy(?: of)?))?\s*[:/|]\s*"
            r"(?!(?-i:[a-z]).*\.\Z)\S.{0,100}",
            r"credit\W{1,4}[^.!?]{2,40} for (?:the )?(?-i:[^\W\d_a-z])[^.!?]{2,40}",
            r"courtesy (?:of )?(?-i:[^\W\d_a-z])[^.!?]{1,60}",
            r"screen(?:shot|grab)(?: (?:from|via|of) [^.!?]{2,40})?",
            r"(?:photo(?:graph)?|image|picture)s? (?:by|courtesy of) (?-i:[^\W\d_a-z])[^.]{1,80}",
            r"(?:getty|shutterstock|alamy|istock|unsplash|handout)",
            r"(?:image|photo|picture|media|video) (?:source|caption|copyright)\b[,:]?\s.{1,240}",
            r"\W*(?:photos?|images?|pictures?|slideshow)(?: \(\d+ \w+\))?\W*",
            r"\W*file\s?[-–—]\s.{0,120}\bfile (?:photo|image|picture|photograph)\b.*",
            r"(?:enlarge|expand|zoom) (?:this )?(?:image|photo|picture)\b[^.!?]{0,160}",
            r"credit\s+[^.!?]{2,60}/\s?(?:getty|ap|afp|epa|reuters|pa|alamy|shutterstock|bloomberg|"
            r"(?:\w+ ){0,3}(?:images|press|pool|times|post))[^.!?]{0,40}",
            needs="photo photos image images picture pictures photograph photographs credit "
            "courtesy screenshot screengrab getty shutterstock alamy istock unsplash handout media "
            "video illustration pic slideshow file",
        ),
    ),
    (
        _BOILER,
        "contact",
        any_of(
            r"(?:have you|have an?|do you|got a|got any|were you|are you|if you)\b.{0,120}\b(?:"
            r"e-?mail (?:us|me|\S+@)|(?:contact|call|text|message|write to|reach|ask) us\b|"
            r"write to (?:me\b|\S+@)|tell us|get in touch|let us know|send (?:us|your)\b).{0,120}",
            r"(?:follow|contact|e-?mail|write to|reach|tweet|message)\b[^.!?]{0,80}"
            r"(?:(?<!\w)@\w|\S@\S+\.\w).{0,80}",
            # `follow` with a name only: `Follow The Vale Post on Facebook and X.`
            r"follow (?-i:[^\W\d_a-z])[\w.'’&]*(?: [^\W_][\w.'’&]*){0,7} on (?:twitter|facebook|x|"
            r"instagram|youtube|tiktok|linkedin|threads|bluesky)\b.{0,80}",
            r"[^.]{2,80}\b(?:can|may) be (?:reached|contacted|followed|e-?mailed) "
            r"(?:at|on|via|by)\b.{0,40}(?:@|\d{3}[-. ]\d).{0,80}",
            r"[^.!?]{2,40} is at \S+@\S+|send (?:us )?(?:tips|news|letters)\b.{0,40}\S@\S.{0,40}",
            r"send (?:us )?(?:a )?correction\b.{0,40}",
            r"(?:what do you think\?.{0,20})?(?:let us know|tell us) in the comments\b.{0,20}",
            r"\W*\S+@\S+\.\w{2,}\W*|@\w{2,30}",
            needs="you got have us follow contact email e mail write reach tweet message reached "
            "contacted followed emailed mailed @",
            longest=400,
        ),
    ),
    (
        _BOILER,
        "house notice",
        any_of(
            r"our (?:\w+ )?(?:standards|principles|policy|policies)\s*[:|].{0,100}",
            r"(?:listen to|watch|tune in to|visit|check out|browse|explore|see|hear|read) our\b"
            r"(?: \w+){0,3} (?:podcasts?|videos?|archives?|website|site|coverage|newsletters?|"
            r"homepage|pages?|channel|guides?|gallery|photos|live ?blog|stories|show|section|app|"
            r"privacy|terms|faqs?|policy|guidelines)\b.{0,60}",
            r"visit [^.!?]{2,60}['’]s (?:homepage|website|site) for more (?:stories|news)\W*",
            r"follow [^.!?]{2,40}['’]s? (?:full )?coverage\b.{0,60}https?:.{0,80}",
            r"read more (?:on|about) [^.!?]{1,40} at \S+\.\S+",
            r"source,?:? (?:image|getty|reuters|ap|afp|epa)\b(?:[\s/,|]*\w+){0,4}\W*",
            r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed "
            r"(?:in (?:this|these)|here|herein|are|by the (?:author|writer|contributor)s?|on "
            r"this)\b.{0,200}",
            r"this (?:content|transcript|article) (?:was|is) (?:automatically|machine).{0,120}",
            needs="our visit follow read source views opinions content transcript article",
            longest=300,
        ),
    ),
    (
        _META,
        "note on the article",
        any_of(
            r"this (?:page|story|article|post|copy|report|file|blog)"
            r"(?: has been| was| will be| is being) (?:last )?(?:updated|refreshed)\b(?! by)"
            r".{0,120}",
            r".{0,80}\ba version of this (?:article|review|story|op-ed) appear(?:s|ed)\b.{0,200}",
            r"this is a (?:breaking|developing)(?: news)? (?:news|story|post)\b.{0,120}",
            needs="page story article post copy report file blog version breaking developing",
            longest=330,
        ),
    ),
    (
        _META,
        "note on the article",
        any_of(
            r"(?:more to come|more (?:details )?(?:to follow|soon)|"
            r"check back(?: soon)? for updates)\W*",
            needs="come follow soon updates",
        ),
    ),
)
"""Labels and reasons of the patterns that must describe a whole line."""

TAIL_HEADING = any_of(
    # From the outlet: `A message from The Vale Post`; a letter from the mayor is news.
    r"a (?:message|note|word|letter|request|plea) (?:from (?:us|our\b.{1,40}|the (?:editors?|"
    r"publishers?|newsroom|team|staff)\b.{0,40}|(?-i:[^\W\d_a-z]).{1,60})"
    r"|to (?:our|you|the) .{1,40}|about (?:our|your) .{1,40})",
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
# Below such a line stand the titles of other articles.
OTHER_STORIES = any_of(
    r"most (?:read|popular|viewed|shared|commented|watched)(?: (?:stories|articles|news))?",
    r"related(?: (?:articles?|stories|content|topics|coverage|news|links|posts|reading))?",
    r"more (?:from|on|in) .{1,40}|more (?:stories|news|coverage|headlines)",
    r"(?:read|see|up) (?:next|also|more)|also (?:read|see|in (?:this section|the news))",
    r"you (?:may|might)(?: also)? (?:like|be interested in)|recommended(?: for you)?",
    r"trending(?: now)?|(?:top|latest|other|popular) (?:stories|news|headlines|articles)",
    r"editors?['’]? (?:picks|choice)|don['’]t miss|must reads?|from (?:around )?the web|"
    r"what to read next|further reading",
    needs="most related more read see up also you recommended trending top latest other popular "
    "editor editors don must from what further",
)

SUBHEAD_TOO = any_of(r"more (?:from|on|in)\b", needs="more")
"""`More from The Vale Post` has titles below it, `More from the scene` the article."""

LIKE_A_TITLE = (
    (
        _BOILER,
        "related story",
        any_of(
            r"(?:watch|read|see)\s*[:|»>]\s*(?!(?-i:[a-z]).*\.\Z)\S.{0,160}",
            needs="watch read see",
        ),
    ),
    (
        _META,
        "photo credit",
        Pattern(
            r"(?:[Pp]hoto|[Pp]icture|PHOTO|PICTURE)[Ss]\s*[:/|]\s*\S.{0,100}"
            # An agency before the caption that has no full stop.
            rf"|(?:{PICTURE_AGENCIES})(?: [Nn]ews)?:?\s+[^\W\d_a-z\d].{{15,200}}[^.!?…:;,\"”’)]",
            needs="photos pictures getty afp epa reuters ap associated european pa rex alamy "
            "shutterstock bloomberg dpa usa",
        ),
    ),
)
"""What titles look like too, hence not looked for in the first line."""

LABELLED = any_of(
    r"\W*(?:read more|related|see also|read also|also read|more|must read|watch|don['’]t miss)"
    r"\s*[:|»>].*|\[.*|.*\sread more\W*",
    needs="read related also more watch don [",
)
"""Titles of other articles by their label, also where somebody says something in them."""

QUOTED_SPEAKER = Pattern(r"[—–―-]{1,2}\s*[^\W\d_a-z][^.!?]{1,80}")
"""The line below a block quote that says whose words it holds: `— Ann Lowe, engineer`."""
