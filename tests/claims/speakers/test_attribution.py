from __future__ import annotations

from dataclasses import replace

import pytest

from tests.claims.texts import article
from workbench.articles.model import Article, Kind
from workbench.claims.model import Attribution, Mode
from workbench.claims.speakers.attribution import attributions


def attribution(sentence: str, *before: str) -> Attribution:
    one = article(1, *before, sentence)
    return attributions(one)[f"a1.{len(before) + 1}"]


@pytest.mark.parametrize(
    ("sentence", "speaker", "mode"),
    [
        ("“The bridge will close for good,” Ida Holm said.", "Ida Holm", Mode.DIRECT),
        ("“The bridge will close for good,” said engineer Ida Holm.", "Ida Holm", Mode.DIRECT),
        ("Ida Holm, the chief engineer, said the bridge would close.", "Ida Holm", Mode.INDIRECT),
        ("The bridge will close, according to the police.", "the police", Mode.INDIRECT),
        ("A city official said the bridge would close.", "A city official", Mode.INDIRECT),
        ("Holm called the plan “a very sad joke” at the weekend.", "Holm", Mode.PARTIAL),
        ("“We earned it,” said Vale goalkeeper Ola Berg.", "Ola Berg", Mode.DIRECT),
        ("“We earned it,” said the Vale captain Ola Berg.", "Ola Berg", Mode.DIRECT),
        ("The suspect, named as Ola Berg, denied the charge.", "Ola Berg", Mode.INDIRECT),
        ("Carmaker Brandt said the plant would close.", "Brandt", Mode.INDIRECT),
        ("The bridge closed on Monday.", None, Mode.NONE),
        (
            "State television showed the wreck and said the bridge would close.",
            "State television",
            Mode.INDIRECT,
        ),
        ("Eyewitness Ole Brand said the bridge had closed.", "Ole Brand", Mode.INDIRECT),
        ("Police put the crowd on the bridge at 5,000.", "Police", Mode.INDIRECT),
        ("Witnesses described the bridge as unsafe.", "Witnesses", Mode.INDIRECT),
        ("“It will close,” said the Bridge Board's head, Ida Holm.", "Ida Holm", Mode.DIRECT),
        ("The bridge may close, brokers in Vale said on Monday.", "brokers in Vale", Mode.INDIRECT),
        (
            "The bridge shook, two of the rescued sailors told us.",
            "two of the rescued sailors",
            Mode.INDIRECT,
        ),
        (
            "Twelve of 16 experts asked by the paper had predicted the closure.",
            "Twelve of 16 experts asked by the paper",
            Mode.INDIRECT,
        ),
        ("No group has claimed responsibility for the blast on the bridge.", None, Mode.NONE),
        ("Mayor Ida Holm declared a state of emergency.", None, Mode.NONE),
        ("Ola Berg, who describes herself as shy, left.", None, Mode.NONE),
        ("The state expelled envoys, whom it described as spies.", None, Mode.NONE),
        ("Seventy people had testified by Friday.", None, Mode.NONE),
        ("The council rejected the plan for the bridge on Monday.", None, Mode.NONE),
        ("The council rejected claims that the bridge had closed.", "The council", Mode.INDIRECT),
        ("It was revealed that the bridge closed.", None, Mode.NONE),
        ("Mayor Holm takes office vowing to “close the bridge”.", "Holm", Mode.PARTIAL),
        ("“The bridge is unsafe,” Ms. Holm is expected to say.", "Holm", Mode.DIRECT),
        ("Ida Holm of Vale said the bridge would close.", "Ida Holm", Mode.INDIRECT),
        ("To Ida Holm, R-Vale, the plan “takes power away”.", None, Mode.NONE),
        ("Ida Holm refused it, citing the Fifth Amendment's text.", "Ida Holm", Mode.INDIRECT),
        ("He was filmed in the North Side slapping guards who refused to answer.", None, Mode.NONE),
        ("The sign above Vale Hall read: closed.", None, Mode.NONE),
        (
            "Hundreds of women in the city of Vale reported being robbed.",
            "Hundreds of women in the city of Vale",
            Mode.INDIRECT,
        ),
        (
            "The chairmen of the committees that requested the files said they were glad.",
            "The chairmen of the committees",
            Mode.INDIRECT,
        ),
        ("A tent where women who feel threatened can turn for help stood there.", None, Mode.NONE),
        ("Ola Berg retired as the league's 'Black Monday' claimed many jobs.", None, Mode.NONE),
        ("There are then repeated shouts of “be calm”.", None, Mode.NONE),
        ("Ola Berg blasted a two-run homer to tie the game.", None, Mode.NONE),
        ("Vale gave up three runs as the Berries hit back in style.", None, Mode.NONE),
        ("Vale won the game, thanks to a big home run from Ola Berg.", None, Mode.NONE),
        ("The Fotix 2 boasts one of the best cameras that is for sale.", None, Mode.NONE),
        ("The mother of a small boy calls for help after he fell.", None, Mode.NONE),
        (
            "Various reports in Vale indicated that the bridge would close.",
            "Various reports in Vale",
            Mode.INDIRECT,
        ),
        (
            "The Vale-based Center for Harbour & Coast Studies said the bridge would close.",
            "Center for Harbour & Coast Studies",
            Mode.INDIRECT,
        ),
        (
            "Prime Minister Theresa May said that the bridge would close.",
            "Theresa May",
            Mode.INDIRECT,
        ),
        (
            "Ida Berg said her daughters wrote papers on the bridge.",
            "Ida Berg",
            Mode.INDIRECT,
        ),
    ],
)
def test_speaker_and_mode(sentence: str, speaker: str | None, mode: Mode) -> None:
    found = attribution(sentence)
    assert (found.speaker, found.mode) == (speaker, mode)


@pytest.mark.parametrize(
    ("sentence", "before", "speaker"),
    [
        ("The museum said that it would reopen in May.", (), "The museum"),
        ("The harvest shrank, the farmers' federation reported.", (), "the farmers' federation"),
        ("Two envoys have been expelled, both foreign ministries confirmed.", (),
         "both foreign ministries"),
        ("One in three is ill, according to a survey carried out by the bank.", (), "a survey"),
        ("Prices fell by a tenth, according to the coastguard.", ("Bo Kern said so.",),
         "the coastguard"),
        ("The insurer said prices fell.", ("Bo Kern said the ship was old.",), "The insurer"),
        ("Prices fell, according to the adviser.", ("Bo Kern said so.",), "Bo Kern"),
        ("The lawsuit alleges fraud.", ("Bo Kern spoke of the women’s lawsuit, he said.",),
         "The lawsuit"),
        ("The statement said so.", ("Bo Kern denied it in a short statement.",), "Bo Kern"),
        ("The statement said so.", ("It was so, said the statement from Bo Kern.",), "Bo Kern"),
        ("The company rejected reports of a leak.",
         ("Snow, not gas, was to blame.", "The gas supplier Valegas said so."), "Valegas"),
        ("It accuses the council of negligence.",
         ("The council closed the bridge.", "The report says money was wasted."), "The report"),
        ("According to the judgment, Vale paid him.", ("Bo Kern was sentenced.",), "the judgment"),
        ("“Bo is honest,” she said.",
         ("Bo Kern can play again.", "Holm, the Vale manager, had backed her player."), "Holm"),
        ("The bank said it would close.", ("The museum said the ring was gone.",), "The bank"),
        ("He added that all was well.",
         ("Bo Kern said Vale Rovers have lost.", "Vale Rovers said the coach would stay."),
         "Bo Kern"),
        ("It said that the roof leaked.", ("The county denied this.",), "The county"),
        ("NATO said it would send 4,000 men to the Baltic states.", (), "NATO"),
        ("According to a person familiar with the inquiry it leaks.", (),
         "a person familiar with the inquiry"),
        ("According to the mayor's staff, Holm was chosen.", ("Ida Holm said no.",),
         "the mayor's staff"),
        ("“Nobody listened,” she said.",
         ("Lena Berg said it was off.", "Holm, who heads the union, accused the mayor."), "Holm"),
        ("He ruled out an inquiry.",
         ("Ida Berg came, too.", "Minister Holm said: “This is a black day.”"), "Holm"),
        ("“No mill will be closed,” she told reporters.",
         ("Brandt Brewing rose.", "Brandt rose again, and Brandt's rivals fell.",
          "Greg Roe will leave Brandt.", "Holm said that all mills would stay open."), "Holm"),
    ],
)  # fmt: skip
def test_speakers_whom_no_list_knows_and_who_is_meant_behind_them(
    sentence: str, before: tuple[str, ...], speaker: str
) -> None:
    assert attribution(sentence, *before).speaker == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "What do the politicians say?",
        "The jury didn't believe her on eleven counts.",
        "Lawyers have argued about documents ever since.",
        "About 600 people called on the first day.",
        "The bridge said to be the longest in Leeds opened.",
        "Holm is expected to make his debut on Sunday.",
    ],
)
def test_who_says_nothing_is_no_speaker(sentence: str) -> None:
    assert attribution(sentence).speaker is None


def test_nobody_is_no_speaker() -> None:
    said = attribution("The vaccine is safe, the agency said.", "Nobody slept much.")
    assert said.speaker == "the agency"


def test_he_added_is_the_speaker_before() -> None:
    before = "“The bridge will close for good,” Ola Berg said."
    assert attribution("“We have no choice left,” he added.", before).speaker == "Ola Berg"


def test_a_product_is_not_the_firm_that_it_is_named_after() -> None:
    before = "Fotix says the Fotix Prism has a new lens. The Prism of Fotix is on sale."
    assert attribution("Fotix promises that it will last.", before).speaker == "Fotix"


def test_a_surname_gets_its_full_name() -> None:
    before = "Mayor Ola Berg opened the bridge."
    assert attribution("Berg said it was safe.", before).speaker == "Ola Berg"


@pytest.mark.parametrize(
    ("sentence", "channel"),
    [
        ("“The bridge will close,” Ola Berg said, according to Reuters.", "Reuters"),
        ("“The bridge will close,” Interfax cited Ola Berg as saying.", "Interfax"),
        ("Ola Berg told reporters that the bridge would close.", "briefing"),
        ("Ola Berg said in a statement that the bridge would close.", "statement"),
        ("Ola Berg told CNN that the bridge would close.", "CNN"),
        ("Ola Berg told the Vale Observer that the bridge would close.", "Vale Observer"),
        ("Ola Berg wrote on Twitter that the bridge would close.", "Twitter"),
        ("Ola Berg said in a court filing that the bridge would close.", "filing"),
        ("Ola Berg said in an interview that the bridge would close.", "interview"),
        ("The bridge will close, CNN quoted Ola Berg as saying.", "CNN"),
    ],
)
def test_channel(sentence: str, channel: str) -> None:
    found = attribution(sentence)
    assert (found.speaker, found.channel) == ("Ola Berg", channel)


def test_a_credit_line_names_a_channel_and_no_speaker() -> None:
    one = article(1, "Reuters contributed to this report.", kinds={0: Kind.CREDIT})
    assert attributions(one)["a1.1"] == Attribution(None, "Reuters", Mode.NONE)


@pytest.mark.parametrize(
    ("sentence", "speaker", "mode"),
    [
        # inverted, with what belongs to the speaker
        ("“It is over,” said Ida Holm, who has led the office since May.", "Ida Holm", "direct"),
        ("“It is over,” said analyst Ida Holm of Berg & Lund.", "Ida Holm", "direct"),
        ("“It is over,” said Holm's lawyer, Ola Berg.", "Ola Berg", "direct"),
        ("“It is over,” said a pensioner from Coopers Lane.", "a pensioner", "direct"),
        # appositions and relative clauses between subject and verb
        ("Ida Holm, a former head of the port who now teaches, said it was over.", "Ida Holm",
         "indirect"),
        ("Holm's lawyer, Ola Berg, said in court that it was over.", "Ola Berg", "indirect"),
        ("A spokesman for the harbour office in Skagen said it was over.", "A spokesman",
         "indirect"),
        ("Two of the people who took part said it was over.", "people", "indirect"),
        # the subject stands further off
        ("After reporter Jo Lind had finished, Holm stormed back and said, “Let me be clear.”",
         "Holm", "direct"),
        ("Holm protested, saying the bridge was “a valid question.”", "Holm", "partial"),
        ("Speaking in Skagen on Friday, Ida Holm praised the crew.", "Ida Holm", "indirect"),
        # who is behind whom
        ("The Vale Post reported that the bridge would close, citing people familiar with it.",
         "people", "indirect"),
        ("Holm denied that the mayor had ordered the work.", "Holm", "indirect"),
        ("The police said on Monday that Holm had claimed to be ill.", "The police", "indirect"),
        # not somebody's words
        ("Holm was accused of taking money.", None, "none"),
        ("The bridge is expected to close in May.", None, "none"),
        ("The report was published on Monday.", None, "none"),
        ("Holm's claims were called into question.", None, "none"),
        ("The states agreed to share the costs.", None, "none"),
        # single marks
        ("‘The bridge will close,’ Ida Holm said.", "Ida Holm", "direct"),
        ("Holm said the crew's work was 'a very sad joke'.", "Holm", "partial"),
    ],
)  # fmt: skip
def test_speaker_and_mode_in_harder_sentences(
    sentence: str, speaker: str | None, mode: str
) -> None:
    found = attribution(sentence)
    assert found.mode == mode
    assert (found.speaker is None) if speaker is None else (speaker in str(found.speaker))


@pytest.mark.parametrize(
    ("before", "sentence", "speaker"),
    [
        ("Mr. Ola Berg met Mrs. Ida Holm on Monday.", "“It is over,” she said.", "Ida Holm"),
        ("Mrs. Ida Holm met Mr. Ola Berg on Monday.", "“It is over,” he said.", "Ola Berg"),
        ("Ida Holm left.", "The plan, she said, was dead.", "Ida Holm"),
        ("Holm's lawyer, Ola Berg, issued a statement.", "The statement said it was over.",
         "Ola Berg"),
        ("Baltline Group lost money last year.", "It said the price was too high.",
         "Baltline Group"),
        ("Mayor Ida Holm was at the scene.", "The mayor said it was over.", "Ida Holm"),
        ("Senator Ola Berg met President Ida Holm.", "The senator criticized the plan.",
         "Ola Berg"),
        ("Two officials spoke of a fire.", "The officials said nobody was hurt.", "Two officials"),
    ],
)  # fmt: skip
def test_who_is_meant(before: str, sentence: str, speaker: str) -> None:
    assert attribution(sentence, before).speaker == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        # of two who speak, the one in the main clause, or round all of it
        ("After Berg announced his leave, Ida Holm said the port would close.", "Ida Holm"),
        ("Before Ola Berg told reporters of it, Ida Holm warned of the storm.", "Ida Holm"),
        ("Ola Berg said the port would close after Ida Holm denied the error.", "Ola Berg"),
        ("Ola Berg told her “to leave at once,” Ida Holm recalled.", "Ida Holm"),
        ("Ola Berg claimed he was ill, according to council leader Ida Holm.", "Ida Holm"),
        ("Ola Berg said it flew, according to the official account of it.", "Ola Berg"),
        ("Ola Berg said it flew too low, according to the radar reading.", "Ola Berg"),
        # what somebody does at a body with small words in its name
        ("It is safe, according to Office for Ports and Canals spokesman Ola Berg.", "Ola Berg"),
        ("It is safe, said Ministry of Ports spokeswoman Ida Holm.", "Ida Holm"),
        ("It is safe, said Bank of Vale governor Ida Holm on Monday.", "Ida Holm"),
        ("Bank of Vale governor Ida Holm said it was safe.", "Ida Holm"),
        ("Berg & Lund chief executive Ida Holm said it was safe.", "Ida Holm"),
        ("It is safe, said Berg & Lund.", "Berg & Lund"),
        ("Tearful survivor Ida Holm, 19, said it was late.", "Ida Holm"),
        ("The minister was quoted by Reuters as saying that it was safe.", "The minister"),
        ("Vale House of Commons Speaker Ida Holm, R-Vale, said it was safe.", "Ida Holm"),
        ("It is safe, said Vale County sheriff’s Capt. Ida Holm.", "Ida Holm"),
        ("“It is safe,” Rep. Ida Holm of Vale said of the port.", "Ida Holm"),
        # several
        ("The Departments of Ports and Justice announced the rule.",
         "Departments of Ports and Justice"),
        ("Vale and others insisted on a vote.", "Vale and others"),
        ("The Department of Ports and Inland Waters announced the rule.",
         "Department of Ports and Inland Waters"),
        ("Centers for Ports and Canals said it was safe.", "Centers for Ports and Canals"),
        ("The Ministry of Ports and Ida Holm said it was safe.", "Ida Holm"),
        ("Some said it was safe and one blogger asking, “Why would it close?”", "one blogger"),
        ("Organizers of a feast that draws thousands to the Vale Gate each year said it was safe.",
         "Organizers of a feast"),
        # what looks like another order of words
        ("Ola Berg, who worked for the port last year, said military men and veterans “are glad.”",
         "Ola Berg"),
        ("On Monday the police in Vale said it was safe.", "the police in Vale"),
        ("Already the council in Vale has warned that it is old.", "the council in Vale"),
        ("The mill, which dates from 1840, is lost, said Fire Chief Ola Berg.", "Ola Berg"),
        ("The bar, which was full, burned, said witnesses.", "witnesses"),
        ("She knew the man, who was ill, said Sgt. Ida Holm of the Vale police.", "Ida Holm"),
        ("“It is over,” said member Ola Berg of the party Vale First.", "Ola Berg"),
        ("Berg denied that he had asked for a visa.", "Berg"),
        ("Berg dismissed the case as a “witch hunt”.", "Berg"),
        # what nobody says
        ("The boy was reported missing by his mother on Monday.", None),
        ("Two schools told to close at once were safe.", None),
        ("The mayor was kept from following through on campaign promises to end it.", None),
        ("The council may fine Berg after the mayor denied a request to hear him.", None),
        ("The council asked a judge to count rejected ballots.", None),
    ],
)  # fmt: skip
def test_which_of_several_speaks(sentence: str, speaker: str | None) -> None:
    assert attribution(sentence).speaker == speaker


def test_an_outlet_that_reports_what_somebody_said_carries_it() -> None:
    said = "Ola Berg said that he was ill, the Vale News Agency reported."
    assert attribution(said) == Attribution("Ola Berg", "Vale News Agency", Mode.INDIRECT)
    said = "The Vale News Agency said it was late, according to Reuters."
    assert attribution(said) == Attribution("Vale News Agency", "Reuters", Mode.INDIRECT)
    said = "The teen, who is 17, said he was questioned, according to the Crimson."
    assert attribution(said).speaker == "The teen"


@pytest.mark.parametrize(
    ("before", "sentence", "speaker"),
    [
        ("Ida Holm met Ola Berg.", "While Mr. Berg praised Mr. Lund, he said it was late.",
         "Ola Berg"),
        ("Ola Berg left.", "In that letter he argued that he knew better than Senator Jo Lund.",
         "Ola Berg"),
        ("Tensions rose.", "The U.S. sent ships in response to what it said were threats.", "U.S."),
        ("Ola Berg left.", "Berg ordered Attorney General Jo Lund to act, and he urged haste.",
         "Ola Berg"),
        ("Ida Holm spoke.", "Minutes later, Ola Berg echoed that “it would not be safe for us.”",
         "Ola Berg"),
        ("Mr. Berg took the blame in a video, the Vale Post reports.", "He said it was safe.",
         "Berg"),
        ("Berg's spokesman called it a joke.",
         "The woman told the Vale Post that she had never met him.", "The woman"),
        ("The envoy to Ukraine Ida Holm testified.", "Holm said it was safe.", "Ida Holm"),
        ("The port may close, Skipper.com reported.", "The site said it was late.", "Skipper.com"),
    ],
)  # fmt: skip
def test_who_is_meant_in_harder_sentences(before: str, sentence: str, speaker: str) -> None:
    assert attribution(sentence, before).speaker == speaker


def test_a_family_name_that_a_company_bears_means_the_company() -> None:
    before = ("Norrbeck Systems lost money.", "Agneta Norrbeck chairs the foundation.")
    assert attribution("Norrbeck said it had no comment.", *before).speaker == "Norrbeck"
    assert attribution("Ms. Norrbeck said so too.", *before).speaker == "Agneta Norrbeck"


def test_the_sentences_of_one_quotation_have_its_speaker_who_is_named_at_the_end() -> None:
    one = paragraph("“It began at night.", "Nobody slept.", "We are tired,” Ida Holm said.")
    assert [(a.speaker, a.mode) for a in attributions(one).values()] == [
        ("Ida Holm", Mode.DIRECT)
    ] * 3


def test_a_quotation_that_goes_on_behind_he_said_keeps_the_speaker_and_the_channel() -> None:
    one = paragraph("“It is over,” Ola Berg told CNN.", "“It was hard.", "It was long.”")
    assert {(a.speaker, a.channel, a.mode) for a in attributions(one).values()} == {
        ("Ola Berg", "CNN", Mode.DIRECT)
    }


def test_a_speaker_has_the_role_that_the_article_gives_him() -> None:
    assert attribution("Kremlin spokesman Ola Berg said it was over.").role == "Kremlin spokesman"
    assert attribution("Berg said so.", "Ola Berg, the mayor, was there.").role == "the mayor"


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Bridge to close, mayor says", "mayor"),
        ("Bridge Will Close for Good, Kremlin Says", "Kremlin"),
        ("Berg: The bridge will close", "Ola Berg"),
        ("Bridge will close for good: army", "army"),
        ("Bridge closes for good", None),
    ],
)
def test_headlines(title: str, speaker: str | None) -> None:
    one = article(1, title, "Ola Berg opened the bridge.", kinds={0: Kind.HEADING})
    assert attributions(one)["a1.1"].speaker == speaker


def paragraph(*sentences: str) -> Article:
    one = article(1, *sentences)
    return replace(one, statements=tuple(replace(s, paragraph=0) for s in one.statements))


def test_it_is_never_what_a_question_word_opens() -> None:
    found = attributions(
        article(
            1,
            "Valegas denied any fault on Tuesday.",
            "What people smelled, it said, was gas that leaked after the collapse.",
        )
    )
    assert found["a1.2"].speaker == "Valegas"


def test_the_president_alone_is_the_one_whom_the_article_is_about() -> None:
    before = (
        "President Ola Berg met President Ida Holm in Skagen.",
        "Berg spoke first, and Berg spoke long.",
        "Holm listened.",
    )
    assert attribution("The president said the bridge would close.", *before).speaker == "Ola Berg"


def test_the_company_is_not_what_merely_begins_a_sentence() -> None:
    before = "Insurance rates rose.", "The tanker lay at anchor for 12 days."
    assert attribution("The company said that it had paid nothing.", *before).speaker == (
        "The company"
    )
