"""Titles that sound like clutter or like the name of a section."""

from __future__ import annotations

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
Reuters photographer shot in Vale
AFP: Hale to step down
Twitter sues Hale
Facebook bans Hale
Share of women in council falls
Print is dead, says Hale
Home at last: the sailors of Vale return
Search for survivors ends
Close call at Vale bridge
Next stop: Vale
Live updates: Storm hits Vale
Breaking: Bridge falls
Opinion | The bridge was doomed
Analysis: Why the bridge fell
Exclusive: Hale knew of the cracks
VIDEO: Bridge falls into the Vale
In pictures: The storm in Vale
Q&A: What is a bridge?
By the numbers: Vale's bridge
By a thread: how Vale survived
From our archive: the fall of 1908
Who is Ann Lowe?
Ann Lowe, who built bridges, dies at 90
Ann Lowe, 1930-2020
Letter to the editor: Save the bridge
Dear Mr Hale
A message from the sea
A note to Mr Hale
Support grows for new bridge
Donate blood, ministers urge
Sign of the times
Subscribe or perish: papers in crisis
Follow the leader
Join the queue: Vale's ferry chaos
Become a ferryman, see the world
Register of shame
Related claims dismissed
More cuts to come
More to come, Hale warns
More on the bridge
Watch out for ice, drivers told
Read it and weep
Contact lost with Vale ferry
Privacy policy fails test
Cookies crumble
Ad spending falls
Sponsored bill passes
Advertisement banned
2 dead
Vale 3 Storm 1
$4m for bridge
‘We need your help’
“Subscribe,” he said
Is your ferry safe?
You paid for this bridge
Our bridge, our town
We need your vote, Hale says
Mr Hale goes to Vale
Vale Post editor jailed
Reporter's diary: a week in Vale
Staff flee Vale hospital
Correspondents' dinner cancelled
Editorial board quits
4 March 2024: the day the bridge fell
""".splitlines()
