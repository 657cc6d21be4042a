"""Lines of pages that are not the article."""

from __future__ import annotations

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
News Sport Weather Shipping
Home News Politics Culture Letters
Image caption: Rescue workers beside the bow of the ferry on Tuesday night
JUST WATCHED Bridge falls into the Vale Replay More Videos ... MUST WATCH
MUST WATCH Bridge falls into the Vale 02:26
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
Share this:
Share via email
Print this page
Email to a friend
Share Tweet Pin Email
Like Loading...
Follow The Associated Press on Twitter @AP
Follow AP's coverage of Vale at https://apnews.example/vale
Read more on this story at valepost.example
Read next: Ten bridges that fell
SEE ALSO: Ten bridges that fell
READ: Hale's letter in full
Sign up for the Vale Post newsletter
Sign up for our free weekly newsletter here
Get breaking news alerts on your phone. Download our app.
Subscribe to continue reading
To continue reading, subscribe or log in.
Create a free account to continue reading
This article is for subscribers only
Support local journalism. Subscribe to the Vale Post.
Your donation helps us keep our reporting free.
Thank you for supporting independent journalism.
Help us keep our journalism free for all: donate today.
We hope you appreciated this article. Please consider supporting our journalism.
If you value our work, please consider becoming a member.
Since you're here, we have a small favour to ask of our readers.
We value your privacy
Accept all cookies
Manage cookie preferences
Cookie policy
Privacy policy
Terms of use
Terms and conditions
This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
Advertise with us
About us
Contact us
Newsletters
E-paper
Most Read Stories
Recommended Stories
Top Stories
Trending
Latest
Live updates
Watch Live
Listen to article
Listen to this article
00:00 / 03:45
Play audio
Video Player is loading.
This video can not be played
To play this video you need to enable JavaScript in your browser.
Image caption
Image source, Reuters
Published
Last updated on 4 March 2024
Updated 5:32 PM EST, Mon March 4, 2024
Posted by Ann Lowe on March 4, 2024
First published on 4 March 2024
Show comments
Hide caption
Toggle caption
Loading...
Show less
Expand All
Close
Report this ad
Ad Feedback
Paid Post
Sponsored Content by Norbank
Copyright © 2024, The Vale Post
©2024 The Vale Post. Visit valepost.example. Distributed by Tribune Content Agency, LLC.
(c) Copyright Vale Media 2024.
Click For Restrictions - https://agency.reuters.example/en/copyright.html
Our Standards: The Thomson Reuters Trust Principles.
Reach Ann Lowe at ann.lowe@valepost.example. Follow her on Twitter: @annlowe.
Email the reporter at ann@valepost.example
Ann Lowe is at ann@valepost.example.
Send tips to tips@valepost.example
Have a question? Ask us at desk@valepost.example
Got a news tip? Email news@valepost.example
What do you think? Tell us in the comments below.
Let us know in the comments.
Join the discussion below
Read 12 comments
View gallery
1 of 12
Photo gallery (12)
The bridge in 2019. (Ann Lowe/Vale Post)
The bridge in 2019. | Ann Lowe/Getty Images
Ann Lowe via AP
Bo Ray/Vale Post via AP
Courtesy of Norbank
Photo courtesy of Norbank
Screenshot from YouTube
Visit The Vale Post's homepage for more stories.
For more news, visit www.valepost.example
Return to homepage
Next article
Previous article
Next story
Share full article
Gift this article
Save article
Bookmark
Add to favorites
Follow this topic
Sign up to get the latest from Vale straight to your inbox
Get our weekly newsletter
Start your day informed with our morning email
The best of our journalism, in your inbox every morning
You can unsubscribe at any time.
By submitting your email, you agree to our terms and privacy policy.
Thank you for signing up! Please check your inbox.
There was an error. Please try again.
We use cookies and other technologies to personalise content.
If you accept, we and our partners will store information on your device.
You've reached your limit of free articles.
You have reached your monthly limit.
This is a subscriber-only story.
Already have an account? Sign in
Don't have an account? Register
Forgot your password?
Create account
My account
Log out
Manage my subscription
Support the Vale Post's journalism
Please support our work with a gift of any size.
We need your support to keep our newsroom going.
Comments are closed.
Comments on this article are now closed.
Be the first to comment.
Add a comment
Write a comment
Sort by newest
View all 12 comments
Share your thoughts in the comments
Most Popular in News
More on this topic
Explore more on these topics
Related Topics
Related Internet Links
Features & Analysis
Elsewhere on the site
You might also like
From our partners
Around the web
Advertisement - scroll to continue
Article continues after advertisement
Story continues
Listen 4 min
4 min read
Save for later
Send us a correction
Report a typo
Report an error
Licensing and reprints
Order reprints
Request permission
Reuse this content
FILE PHOTO: The bridge at noon. REUTERS/Bo Ray/File Photo
File photo
Image: AP
Photo: AP
Picture: Getty Images
Credit: Bo Ray for The Vale Post
CREDIT: BO RAY
Photograph: Bo Ray
The bridge at noon. Photograph: Bo Ray/The Vale Post
The bridge at noon. Credit: Bo Ray
The bridge at noon. Credit...Bo Ray for The Vale Post
Credit...Bo Ray for The Vale Post
Handout via REUTERS
(Photo by Bo Ray/Getty Images)
[1/4] The bridge at noon. REUTERS/Bo Ray
Jump to comments
Open in app
Get the app
Open navigation menu
Toggle navigation
Site index
Go to homepage
Facebook
Twitter
Copy
Link copied
Share on X (formerly Twitter)
Email this link
Click to share on Facebook (Opens in new window)
""".splitlines()
