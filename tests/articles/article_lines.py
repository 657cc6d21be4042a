"""Lines of articles that sound like clutter, and titles that sound like it."""

from __future__ import annotations

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
He urged residents to sign up for the evacuation list before midnight.
Residents can sign up for text alerts on the county website.
Donations can be made to the Lowe family at any branch of Norbank.
The newsletter, which had 4,000 subscribers, was shut down by the police.
“Subscribe to our newsletter,” the forged page read.
The union's website says members' contributions paid for the lawyers.
Ms. Lowe, a subscriber since 1990, cancelled over the cartoon.
The app asks users to enable cookies and then sells their data.
Follow-up tests were negative.
Share buybacks reached 4 billion crowns.
Print journalism is dying, the editor of the Courier said.
Close to 400 people were inside.
Next of kin have been informed.
Search and rescue crews went home.
Home to 40,000 people, Vale has no hospital.
Top stories of the tower were burning when the crews arrived.
Most viewed the vote as a test of Hale's power.
Related to the mayor by marriage, Mr Ray denied any favour.
Editors' picks for the prize were announced in May.
Read aloud in court, the letter silenced the room.
Watch sales fell by a tenth.
More on the bridge than in it, critics joked, was invested.
More than 30 stories of the tower are empty.
Listen to your daughters, Ms Lowe urged the court.
Image experts from Norbank studied the film.
Photo finish gives Vale the title
Credit card debt rose to a record.
Credit: that is what small shops lack most.
Getty, who died in 1976, left the land to the state.
The AP reported that the mayor had left.
Reuters could not verify the film.
Reuters was not able to reach the company for comment.
AFP photographers saw three bodies.
(The figures include part-time workers.)
[Laughter.]
HALE: [inaudible] the bridge.
THE COURT: You may answer.
Contact sports will be banned at schools.
Contact the mayor and you get his dog.
Email servers at the ministry were wiped.
If you smell gas, call the fire service at once.
Anyone with information should contact Vale police at 555-0100.
Call 999 if you see him, the police warned.
Have you seen this man? That was the question on every wall.
Were you there? Few could say yes.
Our policy has not changed, the spokesman said.
Our town has no money. Our bridge has fallen. Our mayor is in Spain.
We are all to blame.
Support our troops, read the banner.
Join the army, see the world: the posters are back.
Thank you for your service, the general told the widow.
Thank you for smoking was the title of the talk.
Become a nurse in two years: that is what the ministry promises.
This page was torn from the ledger.
This story has no heroes.
This is a developing country, not a rich one.
This article of the constitution was suspended in 1978.
The article of faith was updated by the synod in 1971.
Breaking: Hale resigns
Update: the bridge has reopened.
Correction: An earlier version of this article misspelled the name of Bo Ray.
Clarification: The toll is 2 crowns, not 3.
Copyright law protects songs for 70 years.
The copyright 1994 to 2014 belonged to the widow.
All rights were reserved for the heirs.
Advertisers left the paper in droves.
Ad revenue fell.
Sponsored by the mayor, the bill passed.
Promoted to captain in 1990, Lowe never sailed again.
Continue as you are, the doctor told him.
Skip to the last page of the report and you find the price.
Back to the top of the league go Vale.
Tags found in the wreck prove its age.
Topics ranged from bridges to bees.
Comments from readers of the Courier were read out in court.
3 comments by the mayor led to the suit.
5 minutes is all it took.
Vale 0
2 dead
1. Close the bridge.
2. Read the contract.
Dear Prime Minister, the letter begins, we need your help.
Dear readers, she wrote, I have lied to you.
By 2030, half the fleet will be electric.
By all accounts, the bridge was sound.
By Lowe's own admission, the ledger was false.
By midnight the water had reached the hall.
By then, Vale had won.
By law, Vale must hold a vote.
By Ann Lowe's side stood Bo Ray.
By bus, Vale is two hours from Storm.
From our window we saw it fall.
Staff were sent home.
Editorial independence is at stake.
With Vale, Storm and Norbank on board, the deal is done.
The Associated Press
Cookies and milk were served.
Privacy is dead.
Terms of the deal were not disclosed.
Terms of service were never read out to the patients.
Your move, Mr Hale.
You can't eat a bridge.
What do you think of when you hear Vale?
Want a job? Go north.
Got milk? Few had.
Enjoy it while you can, one of them told us.
Please close the door, the notice said.
Please, not again!
Click by click, the voters were counted.
Download speeds tripled.
Like us, they lost everything.
Weather permitting, the ferry sails at noon.
Sport unites, the minister said.
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
