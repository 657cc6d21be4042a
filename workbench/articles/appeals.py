"""Appeals: lines in which the outlet asks something of its readers."""

from __future__ import annotations

from workbench.articles.lines import words_of
from workbench.articles.patterns import any_of, tokens_of
from workbench.articles.sentences import sentence_spans
from workbench.articles.speech import narrates, without_speech

# `US` is a country.
_READER = frozenset(
    ["we", "We", "WE", "our", "Our", "OUR", "us", "you", "You", "YOU", "your", "Your", "YOUR"]
)
_FEW_WORDS = 5
"""So short a sentence speaks to the reader without saying so: `Subscribe now`."""

_MEMBER = r"(?:\w+ ){0,3}(?:member|subscriber|supporter)s?"
_OUR_WORK = r"our (?:\w+ ){0,2}(?:journalism|reporting|journalists|reporters|newsroom|work|mission)"
_ORDERS = any_of(
    r"^\W*(?:please |now |just )?(?:subscribe|donate|sign up|sign in|log in)"
    r"(?:\W*$|\s(?:now|today|here)\b|\s(?:to|for|and|with|at|if)\b.{0,60}\b(?:newsletters?|"
    r"e-?mails?|"
    r"alerts?|updates?|our|us|inbox|free|briefing|account|read|posts?|unlimited|access|insights|"
    r"(?-i:The))\b)",
    r"^\W*(?:please )?support (?:us (?:now|today|by|with)\b|.{0,40}\b(?:journalism|newsroom)\b)",
    r"^\W*(?:please )?(?:join|become) (?:us\b|our\b|an? " + _MEMBER + r"\b)",
    r"^\W*(?:please )?(?:download (?:our|the|\w+'s)(?: \w+){0,3} app\b|follow us\b)",
    r"^\W*(?:please )?(?:re-?enter|enter|provide|confirm|verify) your e-?mail",
    r"\bverify you['’]re not a robot\b|\binvalid e-?mail address\b|\bselect a newsletter\b|"
    r"\balready subscribed\b",
    r"^\W*get (?:our|the|all|more|\w+)\b.{0,60}\b(?:newsletters?|inbox|unlimited|alerts|app)\b",
    r"^\W*get unlimited\b",
    r"^\W*(?:please )?(?:enable|disable|turn o(?:n|ff)|whitelist|allow)\b.{0,40}"
    r"\b(?:cookies?|ad ?-?block(?:er|ing|ers)?|ads|notifications|javascript)\b",
    r"^\W*thank(?:s| you) for (?:reading|standing|subscribing|supporting|being (?:a|with)|your "
    r"(?:support|help|interest|time|generosity))\b",
    r"^\W*newsletters? sign up\b",
    needs="subscribe donate sign log support join become download follow email mail robot invalid "
    "newsletter newsletters subscribed inbox unlimited alerts app cookies cookie ad adblock "
    "adblocker adblockers ads notifications javascript thank thanks",
)
_OWN = any_of(
    r"\bsupport (?:us\b|my work\b|" + _OUR_WORK + r"\b)",
    r"\bsupporting\b.{0,60}\b(?:journalism|reporting|news)\b",
    r"\b(?:consider|by) (?:subscribing|donating|supporting|becoming an? " + _MEMBER + r")\b",
    r"\byour (?:\w+ ){0,2}(?:support|donation|contribution|subscription|gift)\b.{0,60}"
    r"\b(?:us|our)\b",
    r"\b(?:our|independent) journalism\b.{0,80}\b(?:you|your)\b|"
    r"\b(?:you|your)\b.{0,80}\b(?:our|independent) journalism\b",
    r"\bour reporting (?:is )?(?:free|open)\b|\breader-supported\b",
    r"\b(?:sign|signing) up (?:for|to) (?:our|the\b.{0,40}newsletters?)\b",
    r"\bsubscribe to (?:our|the\b.{0,40}newsletters?|[\w.]+['’]s newsletters?)\b",
    r"\bsubscribe (?:today|now|here|for (?:free|unlimited|full|original))\b",
    r"\bour (?:\w+ ){0,2}newsletters?\b.{0,60}\byou|\byou.{0,60}\bour (?:\w+ ){0,2}newsletters?\b",
    r"\b(?:right |straight |directly )?(?:in|into|to) your (?:e-?mail )?inbox\b",
    r"\bby (?:signing up|subscribing|continuing|clicking|registering|submitting|using (?:this|our))"
    r"\b.{0,80}\byou (?:agree|accept|consent|confirm)\b",
    r"\byou agree to (?:our|the (?:terms|use)|receive)\b|\byou can unsubscribe\b",
    r"\bwe(?: and our partners)? (?:use|store) (?:\w+ )?cookies\b|\b(?:this|our) (?:web)?site uses "
    r"cookies\b|\bour use of cookies\b",
    r"\bwe['’ ](?:ve|have)? ?(?:noticed|see|detected)(?: that)? you\b.{0,60}\bad ?-?block",
    r"\bif you accept, we\b|\bwe and our partners\b|\bthank you for signing up\b",
    r"\b(?:with|get) our (?:\w+ ){1,2}e-?mail\b",
    r"\bdisabled (?:all )?ads\b|\b(?:your|enjoying) (?:ad-free|reading) (?:content|experience)\b",
    r"\bour (?:comment(?:s|ing)?|community) (?:policy|guidelines|rules|standards)\b",
    r"\bready to support\b.{0,30}\?|\b(?:want|like|enjoy(?:ing)?)\b.{0,40}\?.{0,10}\bsign up\b",
    r"\bhelp us keep\b.{0,40}\b(?:journalism|reporting)\b|\bsmall favou?r to ask\b",
    r"\byour (?:free )?trial\b.{0,60}\b(?:us|our|now|today)\b",
    needs="support supporting supported subscribing donating becoming donation contribution "
    "subscription gift partners email mail journalism reporting sign signing subscribe newsletter "
    "newsletters inbox "
    "agree accept consent confirm unsubscribe cookies ad ads adblock adblocker reading policy "
    "guidelines rules standards favour favor trial",
)
"""What only an outlet says of itself and its readers."""

_BEGS = any_of(
    r"\bwe (?:need|count on|rely on|depend on) (?:your (?:help|support|donations?|contributions?)|"
    r"you\b|our readers|readers)",
    needs="need count rely depend",
)
_HINTS = _ORDERS.needs | _OWN.needs | _BEGS.needs
_OUTLET = any_of(
    r"\b(?:journalis(?:m|ts?)|reporting|reporters|readers|reading|subscri\w+|newsrooms?|"
    r"newspapers?|website|members?|supporters|publication)\b"
)
"""Politicians and families beg too; an outlet says what it is."""

_COMMANDS = frozenset(
    (
        *("Support", "Subscribe", "SUBSCRIBE", "Donate", "Sign", "Join", "Register", "Download"),
        *("Get", "Enter", "Please", "Become", "Thanks", "Thank", "Follow", "Consider"),
    )
)


def is_appeal(line: str) -> bool:
    """Whether the outlet asks something of the reader in `line`, and does little else there.

    Most sentences must speak to the reader and a third of them ask for something: articles too
    speak of subscriptions and say `you`.
    """
    bare = without_speech(line)
    if _HINTS.isdisjoint(tokens_of(bare)):
        return False
    outlet = _OUTLET.search(bare) is not None
    sentences = [bare[start:end] for start, end in sentence_spans(bare)]
    asking = [_asks(sentence, outlet=outlet) for sentence in sentences]
    if not any(asking):
        return False
    speaking = sum(a or _speaks(s) for a, s in zip(asking, sentences, strict=True))
    return 2 * speaking > len(sentences) and 3 * sum(asking) >= len(sentences)


def asks(line: str) -> bool:
    """Whether a line asks something of the reader outside of quotations, whatever else it does."""
    return _asks(without_speech(line), outlet=True)


def _asks(sentence: str, *, outlet: bool) -> bool:
    asking = (
        _ORDERS.search(sentence) or _OWN.search(sentence) or (outlet and _BEGS.search(sentence))
    )
    return bool(asking) and not narrates(sentence)


def speaks_to_reader(line: str) -> bool:
    """Whether a line says `you` or `we` outside of quotations."""
    return not _READER.isdisjoint(words_of(without_speech(line)))


def _speaks(sentence: str) -> bool:
    words = words_of(sentence)
    return len(words) <= _FEW_WORDS or words[0] in _COMMANDS or not _READER.isdisjoint(words)
