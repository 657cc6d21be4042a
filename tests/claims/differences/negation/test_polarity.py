"""What one statement says and the other denies, by words of opposite meaning."""

from __future__ import annotations

import pytest

from tests.claims.texts import article
from workbench.claims.comparing import compare
from workbench.claims.model import DifferenceKind, Relation

OPPOSITE = [
    ("Both sides have accepted former minister Udo Brandner as a mediator.",
     "Servo has rejected Udo Brandner as mediator, the union said in a statement.",
     "accepted", "rejected"),
    ("The cells worked at temperatures as low as minus 30 degrees.",
     "In a freezer at minus 30 degrees, however, the cells failed, the authors admit.",
     "worked", "failed"),
    ("The library stayed open all week.", "The library was closed all week.", "open", "closed"),
    ("The thief fled in a blue van.", "The thief fled in a silver van.", "blue", "silver"),
    ("The court granted bail to Hale.", "The court refused bail to Hale.", "granted", "refused"),
    ("Hale was released on bail until 4 May.", "Hale was remanded in custody until 4 May.",
     "released on bail", "remanded in custody"),
    ("The girl is in a stable condition.", "The girl is in a critical condition.",
     "stable condition", "critical condition"),
    ("The council approved the plan for the stadium.", "Councillors threw out the stadium plan.",
     "approved", "threw out"),
    ("Italy lost to Kazakhstan.", "Italy beat Kazakhstan.", "lost", "beat"),
    ("A jury convicted Marsh of fraud.", "A jury absolved Marsh of fraud.", "convicted",
     "absolved"),
    ("The city will sell the theatre.", "The city has shelved its plan to sell the theatre.",
     "sell", "shelved its plan to sell"),
    ("Police said the captain had been drinking.", "The captain denied having drunk alcohol.",
     "drinking", "denied"),
    ("No beds were closed, Dawn Pryce said.", "The hospice said it had shut a quarter of its beds.",
     "No beds", "beds"),
    ("The driver of the lorry, a 39-year-old man from Vale, was killed, as was a woman.",
     "The 39-year-old truck driver escaped with a broken arm and was questioned.", "killed",
     "escaped with"),
    ("The outbreak was traced to egg mayonnaise from the kitchen.",
     "It was chicken, not eggs, that caused the outbreak in the kitchen.", "egg", "not eggs"),
    ("The driver was sober that night.", "The driver was drunk that night.", "sober", "drunk"),
    ("Two of the pupils were vaccinated.", "Two of the pupils were unvaccinated.", "vaccinated",
     "unvaccinated"),
    ("The jury found Hale guilty of arson.", "The jury cleared Hale of arson.", "guilty",
     "cleared"),
    ("The probe reached the moon.", "The probe failed to reach the moon.", "reached",
     "failed to reach"),
    ("The clinic has the money for it.", "The clinic lacks the money for it.", "money",
     "lacks the money"),
    ("The mayor will stay on until 2022.", "The mayor will not stay on until 2022.", "stay",
     "not stay"),
    ("Crews will get the bonus.", "Crews will lose the bonus.", "get", "lose"),
    ("The alarm had been switched on.", "The alarm had been switched off.", "switched on",
     "switched off"),
    ("On Monday the price of wheat rose in Graz.", "The price of wheat fell in Graz on Monday.",
     "rose", "fell"),
    ("The clinic said the girl was in a stable condition on Monday.",
     "The girl was in a critical condition on Monday, the clinic said.", "stable condition",
     "critical condition"),
    ("Rovers carried home 7.3 million fans, up from 6.6 million.",
     "The number of fans, meanwhile, slipped to 6.6 million from 7.3 million.", "up", "slipped"),
    ("The shares closed 6 percent higher in Orr.", "The stock ended the day 6 percent down.",
     "higher", "down"),
    ("The mayor promised to freeze parking fees.",
     "The mayor will double parking fees, her aide said.", "freeze", "double"),
    ("The council voted by 14 to 9 on Tuesday to close the Hill Road baths.",
     "The council on Tuesday rejected the plan to close the Hill Road baths.", "close",
     "rejected the plan to close"),
    ("Opposition leader Hugo Bohl refused to shake the minister's hand.",
     "Mr Bohl crossed the hall and shook hands with the finance minister.", "refused to shake",
     "shook"),
    ("The gallery will hand back a seascape to the painter's heirs.",
     "The gallery will keep the painter's seascape.", "hand back", "keep"),
    ("Ms Oakes has not offered her resignation and does not mean to, her office said.",
     "Commissioner Delia Oakes offered to resign on Friday over the state of the bridge, two"
     " members of the council said.", "not offered", "offered"),
    ("Chief executive Eva Thorn confirmed the outlook for the full year.",
     "Chief executive Eva Thorn raised the outlook for the full year.", "confirmed", "raised"),
    ("A motion for a wealth tax was rejected.",
     "A motion for a wealth tax was carried by 260 votes to 247.", "rejected", "carried"),
    ("The former deputy mayor, Horia Lunn, was acquitted on all counts.",
     "Former deputy mayor Horia Lunn was found guilty on one count and fined 8,000 euros.",
     "acquitted", "found guilty"),
    ("The board was unanimous on the offer.",
     "Two directors on the board voted against the offer.", "unanimous", "voted against"),
    ("The mayor ruled out raising the fee.", "The mayor said the fee would be raised.",
     "ruled out raising", "raised"),
    ("There is no evidence of a link between milk and asthma, doctors said.",
     "There is a link between milk and asthma, doctors said.", "no evidence of a link", "link"),
    ("Ann Harcast told us that the family would not sell its shares.",
     "Ann Harcast said last night that the family would sell.", "not sell", "sell"),
    ("Roe conceded defeat shortly after midnight.", "Ida Roe has refused to concede defeat.",
     "conceded", "refused to concede"),
    ("The race drew more guests than last year.", "The race drew fewer guests than last year.",
     "more", "fewer"),
    ("It was the warmest May in Graz since 1900.", "It was the coldest May in Graz since 1900.",
     "warmest", "coldest"),
    ("Hungary supported the plan against the firms.", "Hungary opposed the plan against the firms.",
     "supported", "opposed"),
    ("The climbers' union has welcomed the rule on permits for each season.",
     "The rule on permits for each season has been condemned by the climbers' union.",
     "welcomed", "condemned"),
    ("Shares jumped nine percent in Graz.", "Shares tumbled nine percent in Graz.", "jumped",
     "tumbled"),
    ("The pass was reopened to cars.", "The pass was closed to cars.", "reopened", "closed"),
    ("The crop was smaller than last year's.", "The crop was bigger than last year's.", "smaller",
     "bigger"),
    ("No one was injured when a crane fell on a hotel in Lund.",
     "Several men were injured when a crane fell on a hotel in Lund.", "No one was injured",
     "injured"),
    ("Chad has repaid the loan it took in May.", "Chad has yet to repay the loan it took in May.",
     "repaid", "yet to repay"),
    ("The vaccine did not protect children against the flu.",
     "Children were protected against the flu by the vaccine.", "not protect", "protected"),
    ("Shares rose 7 percent on Monday.", "On Monday the stock was down 7 percent.", "rose", "down"),
    ("The ferry passed its test in May.", "The ferry failed its test in May.", "passed", "failed"),
    ("The town did not delay the rise.", "The town delayed the rise.", "not delay", "delayed"),
    ("Orsini reported a quarterly loss on Monday.",
     "On Monday Orsini reported a profit in the quarter.", "loss", "profit"),
    ("All of the guards were paid.", "Not all of the guards were paid.", "All", "Not all"),
    ("The court acquitted the former head of planning, Ida Holm, of abetting fraud.",
     "Ida Holm, who once ran the planning office, was found guilty of aiding him.", "acquitted",
     "found guilty"),
    ("The school stayed open on Monday.", "The school was closed on Monday.", "stayed open",
     "closed"),
    ("The mayor did not close the pool.", "The mayor closed the pool.", "not close", "closed"),
]  # fmt: skip
ALIKE = [
    (
        "The rate of poverty fell to 13.5 percent in 2015, but is higher than before the slump.",
        "The rate of poverty went down to 13.5 percent in 2015.",
    ),
    ("Output of the mine rose to 250 tonnes.", "Fish landings fell to 250 tonnes at the port."),
    ("The incumbent was defeated in the election in Orr.", "The election in Orr was held in May."),
    ("The mayor threatened to raise the fee.", "The mayor will freeze the fee."),
    (
        "The bomb was built in 2002, but had never been used in combat.",
        "It was the first time that the bomb was used in combat, the army said.",
    ),
    ("Vale had not won the cup since 1908.", "Vale won the cup for the first time since 1908."),
    ("She had not seen the cover of the book.", "See the cover of the book below."),
    (
        "The bank never offered the job to Hale.",
        "Many thought that the bank offered the job to Hale, which was never the case.",
    ),
    (
        "Hale said there may be ways to read the data that don't indicate a planet.",
        "Hale said the data could be read to suggest that there was no planet.",
    ),
    ("The city dropped its plan to sell the theatre.", "The theatre will not be sold."),
    (
        "The mayor spoke of the decision to lift the ban on imports.",
        "The mayor spoke of the decision to allow the imports.",
    ),
    ("Hale sold the mill to Ada Finch.", "Ada Finch bought the mill from Hale."),
    ("The owner refused to pay the fine.", "The owner of the bar had refused to pay a fine."),
    (
        "The minister survived a vote of no confidence by four votes.",
        "The minister won a confidence vote by four votes.",
    ),
    ("Nearly all schools stayed closed in the snow.", "Almost no school opened in the snow."),
    ("The jury cleared the nurse of fraud.", "The jury found the nurse not guilty of fraud."),
    ("The law bars owners from evicting tenants.", "Owners may not evict tenants by law."),
    (
        "The firm denied that it had known of the leak.",
        "The firm said it had not known of the leak.",
    ),
    ("The widow received a letter in May.", "The widow was given a letter in May."),
    ("Men were more likely than women to pay.", "Women were less likely than men to pay."),
    ("Only one of the 40 boats was not damaged.", "All but one of the 40 boats were damaged."),
    ("The typhoon left 40 homes without roofs.", "In the typhoon 40 homes lost their roofs."),
    ("The bank never failed to report the loans.", "The bank always reported the loans."),
    ("Lund will not send a team to the cup.", "Lund will send no team to the cup."),
    ("Without a pass nobody was allowed to board.", "Only men with a pass were allowed to board."),
    ("The firm acted unlawfully in May.", "It was not lawful how the firm acted in May."),
    ("The bill was not passed until midnight.", "The bill was passed at midnight."),
    (
        "The law passed without the votes of the left.",
        "The law passed although the left voted against it.",
    ),
    ("The probe failed to reach the moon.", "The probe did not reach the moon."),
    ("Hale's non-essential trips were cut.", "Hale's nonessential trips were cut."),
    ("The pool was closed and then opened again.", "The pool opened again after it was closed."),
    ("The old files are no longer supported.", "The old files are unsupported now."),
    ("Police arrested the guard on Monday.", "Police released the guard on Thursday."),
    ("The bridge was closed on Friday.", "The bridge reopened on Saturday."),
    ("The vase was stolen in 1994.", "The vase was returned on Friday."),
    ("Roe will miss the final.", "Roe has been ruled out of the final."),
    ("Lund had run out of clean water.", "There is no clean water left in Lund."),
    ("The town delayed the rise until May.", "The rise will not come until May."),
    ("Bo Roe may sack the staff of the mill.", "There was no fire in Graz, Bo Roe wrote."),
    ("Residents have welcomed the bridge.", "Residents cleared the new bridge."),
    ("Mayor Ann Brown opened it.", "Mayor Ann White opened it."),
    ("Trams stop at the Central Station.", "Trams don't stop at Tanner Street."),
    ("“No, I look at all of the plans,” Holm said.", "Holm said she looks at all of the plans."),
    (
        "“I will shut the office for port security,” Holm said.",
        "“If we don't have port security, we will shut the office,” Holm said.",
    ),
    (
        "Holm greeted three sailors released by Vale.",
        "Holm greeted three sailors formerly imprisoned by Vale.",
    ),
    (
        "The ruling was immediately hailed by the mayor as a win for the port.",
        "It is not immediately clear that the ruling is a win for the port, said the mayor.",
    ),
    (
        "Holm lost the backing of the party after his remark on the port.",
        "Holm took heat from the party after his remark on the port.",
    ),
    ("Holm met the released men.", "Holm met the formerly jailed men."),
    ("Holm signed the bill on ports.", "Holm threatened to veto the bill on ports."),
    (
        "Ida Holm said three sailors held in Vale were released.",
        "Ida Holm said three sailors were freed in Vale.",
    ),
    ("Holm had a seizure on Monday.", "Holm has not had a seizure before."),
    (
        "The law will cover millions of people without health insurance in Vale.",
        "The law helps millions of people in Vale to get health insurance.",
    ),
]


def negations(one: str, other: str) -> list[tuple[str, str]]:
    (match,) = compare([article(1, one), article(2, other)]).matches
    found = [d for d in match.differences if d.kind is DifferenceKind.NEGATION]
    assert (match.relation is Relation.CONFLICT) == bool(found)
    return [(one.a, one.b) for one in found]


@pytest.mark.parametrize(("one", "other", "a", "b"), OPPOSITE)
def test_words_that_exclude_each_other_are_a_conflict(one: str, other: str, a: str, b: str) -> None:
    ((left, right),) = negations(one, other)
    assert a in left
    assert b in right
    assert negations(other, one) == [(right, left)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_is_said_the_other_way_round_is_none(one: str, other: str) -> None:
    assert negations(one, other) == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Der Rat ordnete die Räumung der Stadt an.",
         "Der Rat ordnete die Räumung der Stadt nicht an."),
        ("fr", "Le maire a ordonné l'évacuation de la ville.",
         "Le maire n'a pas ordonné l'évacuation de la ville."),
        ("es", "El alcalde ordenó evacuar la ciudad.", "El alcalde no ordenó evacuar la ciudad."),
        ("ru", "Мэр приказал эвакуировать город.", "Мэр не приказал эвакуировать город."),
        ("pt", "O prefeito ordenou evacuar a cidade.", "O prefeito não ordenou evacuar a cidade."),
        ("zh", "市长下令撤离城市。", "市长没有下令撤离城市。"),
    ],
)  # fmt: skip
def test_denials_are_seen_in_other_languages(language: str, one: str, other: str) -> None:
    articles = [article(1, one, language=language), article(2, other, language=language)]
    (match,) = compare(articles).matches
    assert match.relation is Relation.CONFLICT
    assert [d.kind for d in match.differences] == [DifferenceKind.NEGATION]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The alarm had worked and woken the guards, museum director Ida Holm said.",
         "The alarm failed to go off in the night, museum director Ida Holm admitted.",
         ("worked", "failed")),
        ("The runway was reopened shortly before 8 p.m., airport director Bo Kern said.",
         "The runway remained closed all night as the jet stood there, airport director Bo Kern "
         "said.", ("reopened", "closed")),
        ("The alarm worked at once and woke two guards, museum director Ida Holm said.",
         "The thieves failed to open the safe, museum director Ida Holm said.", None),
    ],
)  # fmt: skip
def test_one_speaker_may_say_the_opposite_of_one_thing(
    one: str, other: str, told: tuple[str, str] | None
) -> None:
    found = compare([article(1, one), article(2, other)]).matches
    denied = [
        (difference.a, difference.b)
        for match in found
        for difference in match.differences
        if difference.kind is DifferenceKind.NEGATION
    ]
    assert denied == ([told] if told else [])
