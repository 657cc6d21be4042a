"""Lines of articles that sound like clutter."""

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
The Post contacted the ministry, which declined to comment.
In a statement on Facebook, Mr. Ray thanked his supporters.
You can read the whole judgment on the court's website.
“Our readers come first,” the editor wrote.
Lowe tweeted: “Thank you for your support!”
The foundation is asking for donations of blankets and food.
She asked readers to send her their stories.
In her newsletter, Ms. Lowe told subscribers to vote against the plan.
We asked five voters what they thought.
We were told to wait in our cars.
I met him at the ferry. We drank tea, and he told me about your father.
You could hear it from the hill, said Dee Hart, 41.
Our correspondent in Vale has been following the case.
The company said users must agree to its terms before they can sign in.
Users who don't pay will see ads.
The site is free, but you must register.
How did you hear of the fire?
What would you do?
And who pays? We do.
Click on a link, and you are in.
Log in to the system and anyone's file opens, an auditor found.
Print it, sign it, post it: that is how Vale votes.
Subscribers to the service lost access on Monday.
Members of the club may vote.
Become a target of his and you need a lawyer.
Help us, they cried.
Help is on the way.
Donations: 4 million. Costs: 9 million.
Support: 41 per cent. Against: 39 per cent.
Date: 4 March. Place: Vale.
Time of death: 4:15 p.m.
Photos show the bridge in ruins.
Pictures of the wreck appeared on Monday.
Video showed a man on the deck.
The video is no longer available on YouTube.
This video shows what happened next.
The picture is mixed.
Source: the ministry's ledger, page 4.
See page 4.
See the difference?
(See table.)
(This is an edited version of the interview.)
This interview has been edited for length and clarity.
Names have been changed.
Some readers may find these details distressing.
Sources told the Post the mayor would go.
Asked for comment, the mayor hung up.
Read their lips: no new bridge.
No comment
“No comment.”
Story by story, the tower fell.
Vale, March 4
VALE, March 4 (Reuters) - The bridge fell on Monday.
LONDON (AP) — The bridge fell.
*Not his real name.
* The figures do not include Storm.
Sign here, the clerk said.
Close, but not close enough.
Menu: soup and bread.
To be continued, the judge said.
Advertising was banned in 1990.
Free to all: the ferry, the museum, the zoo.
Trending: the word is everywhere.
Topics: none, said the clerk.
Latest figures show a fall.
Published in 1908, the map is wrong.
Updated figures will come in May.
Posted to Vale in 1990, he stayed.
Last updated in 1990, the map shows no bridge.
Edited by Ann Lowe, the book sold well.
Written by a child, the letter moved the town.
Reported by nobody, the leak went on for years.
Compiled by the ministry, the list has 40 names.
With Reuters gone, only AFP had a man in Vale.
Additional police were sent.
Additional reporting requirements will burden banks.
Reporting by banks must improve.
Editing by hand takes weeks.
Writing by lamp light, he went blind.
""".splitlines()
