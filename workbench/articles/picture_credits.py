"""Credits of pictures: alone on their line, or at the end of a caption."""

from __future__ import annotations

from workbench.articles.patterns import Pattern

PICTURE_AGENCIES = (
    r"Getty(?: Images)?|AFP|EPA|REUTERS|Reuters|AP(?:[ :](?:Photo|Associated Press))?|"
    r"Associated Press|European Press(?:photo)? Agency|PA(?: Wire)?|Rex Features|Alamy|"
    r"Shutterstock|Bloomberg|dpa|USA T(?:oday|ODAY) S(?:ports|PORTS)"
)
_LIBRARIES = (
    r"Getty(?: [Ii]mages)?|[Ss]hutterstock|i[Ss]tock|Unsplash|Flickr|Wikimedia(?: Commons)?|"
    r"Creative Commons|Zuma(?: Press)?|Alamy|EPA-EFE|AP Photo|Rex Features|[Hh]andout|"
    r"[Ff]ile [Pp]hoto|[Pp]ress [Ss]ervice"
)
_AGENCY_MARKS = (
    r"EPA|AP|AFP|Reuters|REUTERS|TASS|Sputnik|Bloomberg|UPI|Magnum|Polaris|Rex|Pool|"
    r"[Pp]ress [Oo]ffice|dpa|PA"
)
CAPTION_CREDIT = Pattern(
    # Set off, or behind a name: titles end in such words too, `Hale sues Shutterstock`.
    rf"(?:(?:[(/|:©,.–—-]\s*|\s{{2}}|\b(?:via|copyright)\s+)(?:{_LIBRARIES})"
    rf"|(?:^|\b[A-Z\d][\w.'’-]*\s+)(?:Getty Images|Press Service|Handout)"
    rf"|(?:[(/©]\s*|\bvia\s+|\s{{2}})(?:{_AGENCY_MARKS})"
    # `… in 2019. (Ann Lowe/The Vale Post)`
    r"|[.!?\"”’]\s*\((?:[^\W\d_a-z][\w.'’-]*\s?){2,4}/\s?(?:[^\W\d_a-z][\w.'’-]*\s?){1,5}"
    r"|\bCredit(?:\.\.\.|…)\s*[^\W\d_a-z][^.]{1,60}"
    rf"|\(AP Photo\b[^()]{{0,60}}|\([\w ]{{0,20}}[Pp]hotos?:[^()]{{2,60}}"
    r"|(?:(?:^|[(.,|/)\]\"”]\s*)[Pp]hoto(?:graph(?:er)?)?|Photo(?:graph(?:er)?)?"
    r"|(?:^|[(.,|/)\]\"”]\s*)(?:[Ii]mage|[Cc]redit|[Pp]icture)|(?:Image|Credit|Picture)"
    r"|[Ii]mage [Cc]redit|[Pp]hoto [Cc]redit)(?:s? by|:)\s*[^\W_a-z][^.]{1,60}"
    r"|\b(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|TASS)\s*/\s*(?!Ipsos|NORC)"
    r"(?:[^\W\d_a-z][\w.'’-]*\s?){1,4}"
    r"|[\w .'’\-]{2,60}\s*/\s*(?:AP|AFP|Reuters|REUTERS|Getty Images|EPA|TASS|Bloomberg))[)\].]*$",
    needs="service getty shutterstock istock unsplash flickr wikimedia commons zuma alamy epa efe "
    "photo photos photograph photographs photographer features handout ap afp reuters tass sputnik "
    "bloomberg upi magnum polaris rex pool office dpa pa image images credit credits picture "
    "pictures /",
)

AGENCY_CREDIT = Pattern(
    # Alone on its line: `Ann Lowe/Getty Images`, `(AFP)`.
    rf"[(\[]?[^\W\d_a-z][\w.,'’\- ]{{1,60}}/\s?(?:{PICTURE_AGENCIES})[^.!?]{{0,40}}"
    rf"|[(\[](?:{PICTURE_AGENCIES})[^.!?()]{{0,40}}[)\]]"
    r"|Getty Images:?\s+[^\W\d_a-z\d].{15,200}[^.!?…:;,\"”’)]",
    needs="getty afp epa reuters ap associated european pa rex alamy shutterstock bloomberg dpa "
    "usa",
)

SOURCED_TITLE = Pattern(rf".*\((?:{_AGENCY_MARKS})\)", needs="(")
"""`Bridge closed after storm (Reuters)`: above an article its title, within it a caption."""
