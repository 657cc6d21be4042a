"""Sentences that sound like clutter, clutter that looks like news, and titles of either sound."""

from __future__ import annotations

import pytest

from workbench.articles import plain_text
from workbench.articles.boilerplate import without_boilerplate
from workbench.articles.model import Kind

PROSE = "The bridge was closed on Monday after the storm had torn away two pillars."

ARTICLE = """\
A deal may be reached by Friday, negotiators for both sides said.
The village can be reached by boat only, rescuers said on Tuesday.
Contact with the suspect was made on Facebook in March, police said.
If you send a letter to the ministry, it takes six weeks to be answered, residents say.
Do you call that justice?
See our plan, the mayor said, before you judge it.
Already a member of the EU, Vale will now join the euro.
By Friday, Ann Lowe had resigned.
By Friday, Ann Lowe had resigned
Copyright 1998 was the year in which the law changed.
Twitter's terms of service say you cannot threaten violence.
'We need your support and your donations,' Mr Hale told supporters
‘We need your support and your donations,’ Mr Hale told supporters.
HALE: We need your support, and we need your vote on Tuesday.
Q: Do you need our support?
[The minister later withdrew the claim about the vaccine on Tuesday]
[The company did not answer requests for comment]
[Applause]
[sic]
Follow the money, and you will find the mayor, she told us.
More than a dozen readers cancelled their subscriptions in May.
Read the full report and you will see that nobody asked the pilots.
For more than a decade tourists have come to see what is here.
Click here, the message said, and thousands did.
Share prices fell.
Print sales halved.
Support for the strike fell to 31% after you and I saw the queues.
Subscribe to that view and you must accept the rest, Judge Lowe wrote.
Related charges against the driver were dropped on Monday.
Watch: the mayor's name was on every page of the ledger.
You have no free articles of faith left, he told the bishop.
Credit Vale/Norbank merger to cost 900 jobs
Photos by drones show the damage
Picture by picture, the gallery was emptied.
Image rights alone brought him $2 million a year.
This report was written by two former judges.
This story was told to the court on Monday.
The views expressed in parliament on Monday were harsh.
Visit our cousins, she told them, and bring your passports.
Our policy is plain: we pay no ransom.
We do not negotiate; our policy is to pay nobody for your release.
Cookies were handed out to the children, and your guess is as good as ours who paid.
The newsletter said that you could be arrested for a joke.
The e-mail address belonged to Bo Ray, who lives above our office.
Your support has kept us alive, the nurse told the crowd on Friday.
Donations to the party's branch rose to 4 million crowns.
Donate or leave: that was the choice, former members say.
Sign up or lose your pension, the letter warned.
Sign up for the census, ministers urge
Join the union, they were told, or go home.
Register your gun by May or lose it, the governor said.
Join us, the rebels shouted from the lorry.
Contact tracing began on Monday.
Contact was lost at 4:15.
Comments by the minister angered Vale.
Comments are closed-door talk, he said.
Menu prices rose by a third.
Next, the ferry sank.
Search teams found two more bodies.
The search went on.
Home prices fell.
More bad news for the ferry
More readers avoid the news
Most popular in Vale are the two ferries that cross at night
Photo gallery vandalised in Vale
Follow her to the river and you will see the old bridge.
Follow him on his rounds and you meet half the town.
By Ann Lowe's account, the bridge fell first.
By George, it works
By Monday, Vale, Storm and Hale had closed their schools.
By the River Vale, Houses Go for a Song
From our correspondent's notes the court learnt the date.
On this page of the ledger, the sum is missing.
Twitter, Facebook and YouTube removed the film.
Send it to Facebook and you lose your rights, the lawyer said.
All rights reserved to the family were sold in 1994.
A version of this law appeared in 1998.
This page of history has been updated by nobody.
The file photo of the suspect was shown to the jury on Friday.
Police asked anyone with information to call 555-0100 or e-mail tips@police.example.
Anyone who saw the van should call detectives on 101.
Email leak suspect boasted on Facebook
Tweet by mayor stirs anger on Facebook
Reach a deal by May, they say on Twitter
The pool was closed, said the press service
Vale 3 | Storm 1
2:1
Vale United 3, Storm City 1
Ann Lowe, 34, a teacher
What we know so far
What happens next
Related: what the law says on bridges is plain, and it was ignored.
Ad spending fell.
Advertisement of the post is required by law.
Sponsored walks raised 40,000 crowns.
The sponsored content was taken down on Friday, and you can still see our copy.
Hale said he would follow us into the hall, and our camera ran.
We contacted the ministry for comment; your guess is as good as ours.
I read your newsletter every week, one woman told us.
Dear readers of the Courier were what the forger wanted.
“We count on you,” he said. “Your support decides.”
'I don't want your sympathy, we need your help,' she said.
The readers' support for the plan surprised 'our man', as they call him.
He won't sign up. She won't sign up. Nobody in our street will.
Privacy policy experts doubt it.
Free trial dates were set for March and April by the court.
Terms of use for the hall were changed in May.
You can apply for help until 1 May by sending an e-mail address to the council.
You need an e-mail address to vote, and our test took two minutes.
Your contribution to the pension fund will rise to 9 per cent in May.
If you are on a low income, you can sign up for the free bus pass from Monday.
Voters can register until Friday; you need a passport and proof of your address.
Nobody told you to sign up, did they?
""".splitlines()

CLUTTER = """\
Advertisement
Article continues below this ad
Story continues below advertisement
Share
Share on Facebook
Share this article on Twitter
Tweet
Email this story
Facebook Twitter WhatsApp Email
Copy link
Read more
Read more: Ferry runs aground
RELATED: Ferry runs aground off Vale
MORE: Ten bridges you must see
WATCH: Bridge falls into the Vale
See also: The storm in pictures
[Five things to know about the old bridge]
[ Ferry runs aground in the harbour ]
Sign up for our newsletter
Sign up to our morning briefing
Sign up here to get the best of the Courier in your inbox
Subscribe now
Subscribe to the Courier
Already a subscriber? Sign in
Already a member? Log in here.
Not a subscriber?
Become a member
You have 2 free articles left
Follow us on Twitter
Follow @valepost
Follow Ann Lowe on Twitter @annlowe
Follow The Vale Post on Facebook, Instagram and X.
Ann Lowe can be reached at ann@vale.example.
Contact Ann Lowe at ann@vale.example or 555-0100.
Do you know more? Email us at news@vale.example
Have you been affected? Get in touch.
Were you on the bridge? Tell us what you saw.
Got a tip? Write to tips@vale.example.
If you have a story, contact us at news@vale.example
© 2024 The Vale Post. All rights reserved.
Copyright 2024 Vale Media Ltd
Copyright © 2024 Vale Media
(c) 2024 Vale Media. All rights reserved. No part may be used without permission.
All rights reserved.
Photo: Bo Ray/AP
Photo by Bo Ray
Photograph: Bo Ray/The Guardian
Image source, Getty Images
Image caption, The bridge at noon
Image copyright Getty Images Image caption The bridge at noon
Getty Images The bridge over the Vale at noon on Monday
Reuters The bridge was closed on Monday
Bo Ray/Getty Images
(Bo Ray/Associated Press)
The bridge at noon (Bo Ray/Reuters)
The bridge at noon. Bo Ray / AFP
The bridge at noon © AFP
The bridge at noon on Monday, March 4, 2024. (AP Photo/Bo Ray)
FILE - In this May 4, 2020 file photo, cars cross the bridge. It is old.
This story has been updated with the mayor's words.
This article was last updated at 4 p.m.
This is a developing story. Check back for updates.
More to come.
A version of this article appears in print on March 4, 2024, on Page A1.
Views expressed here are her own.
The views expressed in this article are those of the author.
Our standards: The Vale Trust Principles
Our Standards: How We Work
Skip to main content
Back to top
Most read
Trending now
3 comments
Leave a comment
Join the conversation
View comments
5 min read
Listen to our podcast
Watch our video on how bridges fall
Explore our archive
Tags: bridges, storms
Filed under: Vale
Topics: bridges
We use cookies to improve your experience on our site.
By continuing to use this site you agree to our use of cookies.
By signing up you agree to our terms of use and privacy policy.
Please enable cookies to read our site.
Our reporting is free. Please support us with a donation.
Support independent journalism. Donate today.
Thank you for reading. We depend on your support.
Get the day's top stories in your inbox.
Enter your e-mail address to subscribe
Get our newsletter every morning
Thanks for reading the Vale Letter! Subscribe for free to receive new posts.
Thanks for reading! Subscribe for free to receive new posts and support my work.
The Vale Letter is reader-supported. To support my work, consider becoming a paid subscriber.
Please disable your ad blocker
We noticed you're using an ad blocker.
Download our app
Comments are moderated; please read our comment guidelines.
Get unlimited access. Subscribe today.
Want more? Sign up for our daily newsletter.
Your browser does not support the video tag.
Media playback is not supported on this device
Play video
Enlarge this image
Home | News | Sport
{{ad-slot}}
[caption id="x"]
Click here to subscribe
Read the original article on Vale Insider.
Do not sell my personal information
To read more stories like this, subscribe to our newsletter.
""".splitlines()

TITLES = """\
Rex Hale Fired as Secretary of State by Lowe on Twitter
EPA Administrator Bo Ray Resigns Amid Ethics Scandals
Bloomberg Drops Out of Presidential Race After Super Tuesday Rout
Reuters Journalists Jailed in Vale Lose Appeal
AP Reporter Found Dead in Vale Hotel
AP source: Mayor to resign on Friday
Lowe invited Ray to White House - Reuters
Vale expels 60 diplomats: AP
Vale to close embassy, says Reuters
Mayor ‘will quit’ | Reuters
Bridge closed after storm — AP
Watch: Bridge collapses into the Vale
WATCH: Mayor falls off stage
By George, It Works
By Friday, Vale May Have No Bridge
Von der Leyen trifft Macron
Von der Leyen, Michel streiten in Paris
Do you need a visa for Vale?
Share prices tumble in Vale
Follow the money: how Vale paid for a bridge
More bad news for the ferry
More than 200 dead in Vale flood
Sign up for health care by Friday, ministers urge
Getty sues Shutterstock
Photos vanish from Flickr
Email leak suspect held after boast on Facebook
How to contact your MP by e-mail
Tweet by mayor sparks anger on Facebook
Copyright 1998: the year that changed the law
Photo of dead child stirs anger
Photos: Storm hits Vale coast
Related deaths rise in Vale
Support for strike falls
Your support matters, says mayor
Cookies: what you agree to when you click
What we know about the Vale attack
Read the mayor's full speech
Five dead, 20 hurt
Is this the end?
Vale 3-1 Storm: Hale hits late double
Live: Storm reaches Vale
A letter from the mayor
Most popular baby names revealed
Free trial for ferry passengers
Facebook, Twitter and Google face new tax
Hale fires Lowe
Hale to visit Vale, says Harbour press service
Lowe fired
""".splitlines()


def read(*lines: str) -> list[tuple[str, str, Kind]]:
    """Each line with the reason for which it is set apart, and its kind."""
    text = "\n\n".join(lines)
    passages = without_boilerplate(text, plain_text.passages(text))
    return [(text[p.start : p.end], p.reason if p.label else "", p.kind) for p in passages]


def apart(*lines: str) -> list[str]:
    return [line for line, reason, _ in read(*lines) if reason]


@pytest.mark.parametrize("line", ARTICLE)
def test_a_line_of_the_article_stays(line: str) -> None:
    assert apart("Bridge closed after the storm", PROSE, PROSE, line, PROSE, PROSE) == []


@pytest.mark.parametrize("line", CLUTTER)
def test_a_line_of_the_page_is_set_apart(line: str) -> None:
    assert apart("Bridge closed after the storm", PROSE, PROSE, line, PROSE, PROSE) == [line]


@pytest.mark.parametrize("below", [[], ["By Ann Lowe", "4 March 2024"], ["Nobody was hurt at all"]])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_the_heading(title: str, below: list[str]) -> None:
    first, *_ = read(title, *below, PROSE, PROSE)
    assert first == (title, "", Kind.HEADING)


def test_a_section_stands_above_the_title() -> None:
    for section in ("World", "US politics", "Middle East crisis"):
        lines = read(section, "Hale fires Lowe", "She learnt it on the ferry", PROSE)
        assert [reason for _, reason, _ in lines] == ["section name", "", "", ""]
        assert lines[1][2] is Kind.HEADING


def test_a_caption_stands_above_the_title() -> None:
    for caption in (
        "The bridge at noon. Photo: Bo Ray/AP",
        "Getty Images The bridge over the Vale",
    ):
        assert apart(caption, "Bridge closed after the storm", PROSE) == [caption]


def test_subheads_stay() -> None:
    subheads = (
        *("What we know so far", "Related victims", "More from the scene", "How to help"),
        *("A letter from the mayor", "Comments from the mayor", "Support and donations"),
    )
    lines = [line for subhead in subheads for line in (subhead, PROSE)]
    assert apart("Bridge falls", PROSE, *lines) == []


def test_a_subhead_below_prose_is_no_title() -> None:
    lines = read(PROSE, PROSE, "What we know so far", "By Ann Lowe", PROSE)
    assert [line for line, reason, _ in lines if reason] == ["By Ann Lowe"]
    assert lines[2][2] is Kind.BODY


@pytest.mark.parametrize("heading", ["More about the victims", "More on the victims"])
@pytest.mark.parametrize("bullet", ["", "- "])
def test_the_victims_of_an_event_are_no_other_stories(heading: str, bullet: str) -> None:
    victims = [f"{bullet}Ann Lowe, 34, a teacher", f"{bullet}Bo Ray, 8", f"{bullet}Cy Dunn, 41"]
    assert apart("Ten die as bridge falls", PROSE, PROSE, heading, *victims) == []


@pytest.mark.parametrize("marks", [["2 April 2018", "May 4, 2018"], ["14:05", "14:20"]])
def test_the_marks_of_a_timeline_stay(marks: list[str]) -> None:
    lines = [line for mark in marks for line in (mark, PROSE)]
    assert apart("How the bridge fell", PROSE, *lines) == []


def test_the_date_of_the_article_goes() -> None:
    dek = "It was old, and the council had known that for years."
    assert apart("How the bridge fell", dek, "2 April 2018", PROSE) == ["2 April 2018"]


def test_a_score_is_no_menu() -> None:
    score = ["Vale 3", "Storm 1", "Half-time 1-0", "Home 3 | Away 1"]
    assert apart("Vale beats Storm", PROSE, PROSE, PROSE, *score) == []


def test_turns_of_a_talk_and_quotations_that_go_on_stay() -> None:
    turns = ("Q: Will you sign up for our newsletter?", "LOWE: Please support us.")
    going_on = ("‘We need your support. We count on our readers.", "“Sign up for our newsletter.")
    assert apart("Mayor speaks", PROSE, *turns, *going_on, PROSE) == []


def test_what_a_mayor_asks_for_is_no_appeal_of_the_outlet() -> None:
    assert apart("Mayor writes", PROSE, "We need your help.", PROSE) == []
    appeal = "Our journalists need time. We need your help."
    assert apart("Mayor writes", PROSE, appeal, PROSE) == [appeal]


def test_counts_below_the_title_go() -> None:
    assert apart("Why it fell", "Ann Lowe", "Mar 4, 2024", "12", "3", PROSE)[1:] == [
        *("Mar 4, 2024", "12", "3")
    ]
