extension HeldBackPairs {
  static let english = """
    [payment/disputed-charge | payment/balance]
    why did you charge my credit card 200 too much | i'd like to check how much balance i have
    why is there one more payment on my bill this month | how much is my bill this month in total
    [delivery/late | delivery/time]
    it's been a week and my package still hasn't arrived | how many days does a package usually take to arrive
    i ordered five days ago and nothing has shipped | how many days until you ship after i order
    [order/status | delivery/time]
    has the tent i bought yesterday been shipped | if i buy the tent today, will it ship today
    when can i expect my order to arrive | when can i expect it if i order today
    [order/status | delivery/late]
    can you check where my package is | my package hasn't moved for days, can you chase it
    [order/cancel | order/change]
    could you please cancel my order for me | could you please change the colour in my order
    it hasn't shipped, can i cancel it | it hasn't shipped, can i change the size
    [return/request | return/exchange]
    the shirt is too big, i want to return it | the shirt is too big, i want a smaller size
    i don't like this colour, can i return it | i don't like this colour, can i exchange it for another
    [return/request | refund/status]
    i want to return it, how does it work | i returned it, when do i get my money
    [refund/request | refund/status]
    i demand that you refund me | when will my refund arrive in my account
    this is rubbish, give me my money back | you received my return, have you refunded me
    [refund/status | refund/account]
    how much longer will the refund take | does the refund go to my paypal or my bank account
    [item/wrong | return/exchange]
    you sent the wrong colour, i bought black | i would like to exchange the white one for black
    the size i got is wrong, i ordered a large | the large is too big, i'd like to exchange it for a medium
    [item/wrong | order/change]
    you sent me the wrong colour | i chose the wrong colour, can you change it for me
    [item/broken | warranty/coverage]
    the kettle i just received is broken | the kettle broke after six months, is it still under warranty
    i opened the parcel today and the cup was broken | the lamp stopped working after a year, is that covered
    [item/broken | warranty/repair]
    the vacuum i received won't turn on | my vacuum is broken, can it be repaired
    [item/missing | order/change]
    i bought three and you only sent two | i ordered three, i'd like to change it to two
    [item/missing | warranty/repair]
    a part is missing from my package | i'd like to buy a spare part
    [payment/invoice | payment/invoice-change]
    could you please send me an invoice | the company name on my invoice is wrong, can you reissue it
    [payment/failed | price/coupon]
    my card keeps getting declined at checkout | my coupon keeps getting rejected at checkout
    [payment/methods | payment/failed]
    can i use my credit card to pay here | paying with my credit card keeps failing
    do you accept apple pay in your shop | apple pay says the payment failed
    [payment/methods | payment/instalments]
    what payment methods do you support | do you support paying in instalments
    [price/coupon | price/protection]
    is there any discount if i buy now | you lowered the price right after i bought it, can i get the difference
    [price/protection | product/price]
    i bought it yesterday and today it's 30 cheaper | how much is the vacuum right now
    [account/login | account/code]
    i can't log in to my account anymore | i'm not receiving the sms verification code
    [account/details | account/login]
    my phone number changed, how do i update it in my account | i forgot my password and can't log in
    [account/delete | account/newsletter]
    i would like to delete my account | i would like to unsubscribe from your emails
    [account/delete | member/cancel]
    how can i close my account | how can i cancel my membership
    [account/privacy | account/delete]
    do you share my personal data with anyone | please go ahead and delete my account
    [points/earn | points/expiry]
    why didn't i get the points for my last order | when will my points expire
    [points/redeem | points/balance]
    what can i use my points for | how many points do i have now
    how much money are my points worth | where can i check my points
    [points/balance | payment/balance]
    please check how many points i have | please check how much money is in my account
    [gift/card | gift/wrapping]
    i want to buy a gift card for a friend | it's for a friend, can you gift wrap it
    [gift/card-balance | gift/card]
    how much balance is left on my gift card | how do i use my gift card
    [gift/card-balance | payment/balance]
    can you check the balance of my gift card | can you check the balance of my account
    [product/stock | order/pre-order]
    it's out of stock, when will you restock it | it isn't released yet, can i pre-order it
    [product/stock | product/details]
    is the blue one still in stock | what colours are available to choose from
    [product/care | product/use]
    how should i clean a cast iron pan | how should i use the cast iron pan for the first time
    [product/compatibility | product/details]
    can this pan be used on induction | how heavy is this pan
    [product/compatibility | product/care]
    can i use this pan on a gas stove | can i put this pan in the dishwasher
    [delivery/cost | delivery/international]
    how much is shipping to the countryside | how much is shipping to the united states
    [delivery/slot | delivery/address]
    i won't be home tomorrow, can you deliver it the day after | i won't be home tomorrow, can you deliver it to my office
    [delivery/slot | service/hours]
    what time will the courier deliver it | what time does your customer service close
    [service/hours | service/person]
    do agents work on saturdays | please transfer me to an agent
    is anybody there on sunday afternoons | is there a real person, i want a human
    [service/hours | talk/greeting]
    is anyone still there after eight in the evening | hello, is anybody there
    [service/contact | service/person]
    what is the phone number of your customer service | have your customer service call me
    [service/complaint | service/person]
    i want to complain about your customer service | i want to speak to your customer service manager
    [delivery/not-received | delivery/late]
    it shows as delivered but i didn't receive it | it was promised for yesterday but it still hasn't come
    [delivery/not-received | item/missing]
    it says delivered but i never got the package | i got the package but one item is missing
    [service/recycling | item/broken]
    can you take back my old vacuum for recycling | my new vacuum was broken when it arrived
    [service/recycling | warranty/repair]
    what should i do with old batteries | the battery is dead, can you repair or replace it
    [order/business | price/coupon]
    our company needs a hundred of them, how much discount do we get | i'm a new customer, is there a coupon
    [order/business | payment/invoice]
    our company would like to place a bulk order of mugs | our company needs an invoice
    [talk/yes | return/request]
    yes that's ok | is it ok to return this
    [talk/no | order/cancel]
    no thanks, that's not necessary | i don't want it anymore, please cancel my order
    [talk/thanks | talk/goodbye]
    thank you for all your help | okay, goodbye then
    [order/pre-order | order/cancel]
    can i get the deposit for my pre-order refunded | can i get my order cancelled
    [member/level | points/balance]
    what membership level do i have now | how many points have i got now
    [member/cancel | account/newsletter]
    how do i turn off automatic renewal of my membership | how do i turn off text notifications
    [product/price | payment/disputed-charge]
    how much does one of these cost | why was my card charged two times
    [product/advice | product/details]
    which pan is better for a family of four | what is this pan made of
    [talk/abuse | service/complaint]
    you are all a bunch of trash | your service is awful, i want to complain
    [delivery/time | refund/status]
    how many days does delivery need | how many days does the refund need
    [delivery/address | account/details]
    i entered the wrong delivery address, can it be changed | i want to change the phone number linked to my account
    [return/request | order/cancel]
    it arrived but i don't want it anymore | it hasn't been sent but i don't want it anymore
    [talk/off-topic | product/advice]
    can you recommend a good movie | can you recommend a good desk lamp
    [product/care | warranty/coverage]
    my pan got rusty, what should i do | my pan got rusty, is that under warranty
    [points/earn | points/redeem]
    how many points do i get if i buy this | how many points can i use to buy this
    [order/status | delivery/not-received]
    where is my package at the moment | my package says it arrived but i don't have it
    [delivery/cost | delivery/time]
    how much more is express shipping | how long does express shipping take
    """
}
