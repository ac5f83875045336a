extension MinimalPair {
  /// The English pairs that the shipped model learns from.
  static let english = """
    [payment/disputed-charge | payment/balance]
    why is there 100 more on my bill | how much more is there on my bill to pay
    money is missing from my account, you took it | how much money is in my account
    how come my bill went up by 80 | how high is my bill, what is still to pay
    who took 50 from my balance | what is my balance right now
    this month's bill suddenly rose by 60, why | what does this month's bill come to
    there's a debit of 30 i can't remember | are my 30 dollars still in the account
    [delivery/late | delivery/time]
    it's been five days and nothing came | is five days the normal time for delivery
    you haven't shipped it after two days | do you ship within two days
    bought a pan last week and it still isn't here | how many days would a pan take to get here
    three days and the warehouse hasn't sent it | does the warehouse usually send things within three days
    eight days of waiting and no sign of the pillow | would a pillow be with me in eight days
    paid three days ago and you still haven't posted it | how many days after payment do you post it
    [order/status | delivery/time]
    when will the order i placed yesterday come | when would it come if i place an order today
    has my order been sent | do you send orders on sundays
    which day does the cover i bought on monday arrive | which day would the cover arrive if i bought it now
    did my order leave already | do orders leave on weekends
    where have the bowls i ordered last friday got to | if i order bowls on friday when will i have them
    at what point does my order go out, it's 88231 | at what point does a new order go out as a rule
    [order/status | delivery/late]
    where is my parcel now | why is my parcel not here yet
    could you check how far my order has come | could you hurry my order up, it is overdue
    what's the position of my parcel today | my parcel hasn't moved for a week
    please look up where my order is | please speed up my order, the date is long gone
    can you see which city my parcel is in | my parcel has sat in one city for five days, please push it
    [order/cancel | order/change]
    i no longer want the order | i want the order in another colour
    please stop order 5512 | please make order 5512 two instead of one
    take back this morning's order, i don't need it | add one more to this morning's order
    could my order be cancelled | could my order be changed to a small one
    hold this order, i'd rather not buy it | hold this order, i'd like the large one instead
    i ordered the wrong thing, can i just cancel the order | i ordered the wrong colour, can i just change the order
    [return/request | return/exchange]
    too big, i want to send it back | too big, i want a smaller one
    i don't like the mug, can i return it | i don't like the mug, can i swap it for the red one
    shoes are too tight, i'd like to return them | shoes are too tight, one size larger please
    not keen on the pillow, it can go back | not keen on the pillow, can i swap it for another model
    the hat is uncomfortable, i'm returning it | the hat is uncomfortable, i need it one size bigger
    the blanket's colour isn't for me, take it back | the blanket's colour isn't for me, may i have grey in exchange
    [return/request | refund/status]
    how do i send the kettle back | i sent the kettle back, where's the money
    i'd like to return it | i have returned it and wait for the money
    how does returning the blanket work | blanket returned ten days ago and still no money
    i'm giving the chair back, how do i post it to you | you got the chair back, why haven't you paid me yet
    [refund/request | refund/status]
    i want my money back | when is my money back
    please start a refund | has the refund been started
    kindly refund this order | has this order been refunded yet
    i ask you to give my money back | is my refund approved, when does it get here
    would you give me this money back | would you check if this money has been given back
    i'd like to claim my money back | on what date will the money i claimed be back
    [refund/status | refund/account]
    when does the refund reach my card | which card does the refund go to
    is the refund on its way | can the refund go to another bank
    how many working days does the refund need | does the refund go to paypal or my card
    i can't see the refunded money yet | can you send the refunded money to my other card
    five days since the refund, how much longer | into which account will the refund be paid
    [item/wrong | return/exchange]
    you sent blue, i had ordered green | i ordered blue, i would rather have green
    the size you sent is not the one i ordered | the size i ordered doesn't fit, can i swap
    wrong colour in the box, it's grey | grey was a mistake of taste, i'd like to swap it for blue
    i ordered large and you shipped medium | medium is tight, please exchange it for large
    i asked for blue towels and white ones came | i bought white towels and would like to swap them for blue
    the thing you posted isn't my model at all | my model doesn't suit me, i'd like to exchange it for another
    [item/wrong | order/change]
    you picked the wrong model | i picked the wrong model, not shipped yet
    i received a white one instead of black | make it black instead of white before it goes out
    you have sent me a different model | i clicked on a different model, can i still change it
    your warehouse packed the wrong size | i entered the wrong size, please change it before shipping
    [item/broken | warranty/coverage]
    it was broken when i opened the box | it broke after eight months
    the kettle never worked, not even on day one | the kettle worked for a year and then stopped
    lamp arrived today and is dead | lamp died after seven months, is there a guarantee
    the cup was in two halves when i unpacked it | the cup got a crack after half a year, does the warranty apply
    just delivered and the spout is snapped off | the spout snapped after ten months, is it under guarantee
    the new lamp's shade was cracked in the box | the lamp's shade cracked after a year, am i covered
    [item/broken | warranty/repair]
    the lid was cracked on arrival | the lid cracked, where do i get a new lid
    lamp came and won't light | lamp won't light any more, can you repair it
    brand new vacuum smokes when i plug it in | old vacuum lost its suction, who repairs it
    the cooker i received today is dead when i plug it in | my old cooker is dead, where do i send it for repair
    [item/missing | order/change]
    one cup is missing from the box | i want one cup less in my order
    you forgot to pack the towel | i forgot to order the towel, can you add it
    i paid for four bowls and three came | i ordered four bowls, make it three
    i paid for three and only two are in the bag | i ordered three, please make that two
    [item/missing | warranty/repair]
    the screws were not in the box | i need spare screws
    no filter was included | i want to buy a replacement filter
    there's no filter in my parcel | my filter is worn, where can i buy a spare
    no remote control in the box | i broke the remote control, can i buy one separately
    [payment/invoice | payment/invoice-change]
    please send the invoice | please correct the invoice
    i need an invoice for my company | the company on my invoice is wrong
    could i have an invoice for my expenses | could i have the invoice with the right name, it is wrong
    where do i get the vat invoice | one digit of the vat number on the invoice is wrong
    please mail me last month's invoice | last month's invoice has our name misspelled, please correct it
    [payment/failed | price/coupon]
    my card isn't accepted at checkout | my code isn't accepted at checkout
    the payment shows an error | the voucher shows an error
    the shop won't let me pay with my card | the shop won't let me use my voucher
    it keeps saying payment unsuccessful, is it my card | it keeps saying voucher not usable, is the basket too small
    [payment/methods | payment/failed]
    do you take mastercard | my mastercard is not taken, it was declined
    can i pay with paypal | i can't pay with paypal, it fails
    is apple pay accepted | apple pay stops with an error
    would you take a bank transfer | my bank transfer was rejected
    does your shop take debit cards | your shop declined my debit card
    [payment/methods | payment/instalments]
    can i pay by card | can i pay in parts
    is payment on delivery possible | is payment over six months possible
    what ways of paying are there | can i split it over several months
    which kinds of payment do you support | do you let me pay over a few months
    [price/coupon | price/protection]
    is there a discount on the lamp | the lamp got discounted after i bought it
    my discount was not taken off | your price went down, refund me the difference
    do new customers get a discount | it was discounted an hour after my order, do i get the difference
    can i get something off if i order now | you cut the price after i ordered, will you make it up to me
    [price/protection | product/price]
    it's cheaper now than when i paid | how much is it now
    the price fell the day after i bought it | what's the price of it
    a day after buying it's twenty less | is the tent twenty or thirty
    the kettle i bought last week is thirty less this week | what are you asking for the kettle this week
    [account/login | account/code]
    my password isn't accepted | the code isn't coming
    locked out of my account | waiting for the text with the code
    right password and still can't get in | still waiting for the sms code
    whatever password i enter it won't let me in | i asked for a code and there's nothing on my phone
    [account/details | account/login]
    i have a new phone number, change it in my account | i have a new phone and can't log in
    i want to change my password | i forgot my password
    put my new mobile number into my account | can't sign in on my new mobile
    the phone you have on file is old, please update it | since i changed my phone i can't log into the account
    [account/delete | account/newsletter]
    remove my account | remove me from the mailing list
    i don't want an account any more | i don't want your mails any more
    permanently erase my account please | permanently stop your advertising mails please
    please shut my account completely | please don't text me any more promotions
    [account/delete | member/cancel]
    close my account | end my membership
    cancel my account with you | cancel my vip plan
    i'm leaving, get my account deleted | i'm leaving the vip programme, don't renew it
    i won't need it again, delete my account | i won't need it again, cancel my membership
    [account/privacy | account/delete]
    what do you store about my account | delete my account
    who do you share my data with | i want out, close my account and erase it
    which personal details do you hold about me | please close my account, details and all
    what have you recorded about me in my account | i'd like my account wiped
    [points/earn | points/expiry]
    i got no points for my purchase | my points are gone, did they expire
    how do i get points | how long can i keep points
    my last order brought no points | on which day do my points run out
    last week's purchase hasn't given me points yet | will my points still count next year
    [points/redeem | points/balance]
    what can i buy with my points | how many points are there on my account
    where do i spend points | where do i see my points
    what are the points good for | what's my number of points
    how can points be turned into money off | how can i look up my points
    how do i change my points into money | how many points is that in total
    [points/balance | payment/balance]
    how many points are left | how much money is left
    my points balance please | my account balance please
    tell me how many points remain | tell me how much credit remains in my wallet
    how many points do i still have | how much balance do i still have
    [gift/card | gift/wrapping]
    i want to buy a gift card | i want it gift wrapped with a card
    what do gift cards cost | what does gift wrapping cost
    where can i get a gift card | can i choose a gift box with ribbon
    do you sell gift cards, it's for a colleague | do you wrap gifts, it's for a colleague
    [gift/card-balance | gift/card]
    how much money is on my gift card | how do i add my gift card to the account
    has my gift card got anything left | my gift card isn't accepted at checkout
    how much have i got left on this gift card | how can i spend this gift card
    look how much this gift card still has on it | where do i type in this gift card when paying
    [gift/card-balance | payment/balance]
    what's left on the gift card | what's left to pay on my account
    balance of my gift card | balance of my account
    is there still money on the gift card | is there still money in my account
    used my gift card once, what remains on it | used my wallet once, what remains in it
    [product/stock | order/pre-order]
    when do you get it back in stock | when does the pre-order come out
    sold out, tell me when it's there | not released, can i put down a deposit
    when will the sold out one be back | can i pay a deposit for the one that is coming
    that colour has sold out, when do you refill | that new one isn't out, when do pre-orders open
    [product/stock | product/details]
    do you have it in blue | which colours does it come in
    any large ones left | how large is it
    is the red one to be had now | what fabric is the red one
    can i still get the small chair | how high is the seat of the small chair
    [product/care | product/use]
    how do i clean the pan | how do i use the pan on the first day
    how is the tent washed | how is the tent put up
    how should i wash this pan | how do i put this pan to use the first time
    the kettle is dirty inside, how do i get it clean | how does the button on the kettle work
    [product/compatibility | product/details]
    will it work on my hob | how much does it weigh
    does the cable fit my tablet | how long is the cable
    does the lamp pair with an iphone | how many watts is the lamp
    will my android phone connect to the speaker | what's the weight of the speaker
    [product/compatibility | product/care]
    is it ok for induction | is it ok for the dishwasher
    can i use the pan on gas | can i scrub the pan with steel wool
    is this pot fine on a ceramic hob | may this pot go in the dishwasher
    would this pan work on my gas cooker | would this pan survive the dishwasher
    [delivery/cost | delivery/international]
    how much is delivery to the next town | how much is delivery to another country
    is there a fee for delivery | is there a customs fee
    what's the postage to the islands | what's the postage to france
    how much to have it shipped to the coast | how much to have it shipped to italy
    [delivery/slot | delivery/address]
    deliver it at another time | deliver it to another place
    nobody is home tomorrow, come the day after | nobody is home tomorrow, take it to my office
    could it come on friday afternoon instead | could it come to my workplace instead
    please bring it on saturday around noon | please bring it to my parents' house
    [delivery/slot | service/hours]
    what time does the driver come | what time does your office open
    can you deliver on saturday morning | are you open on saturday morning
    around what hour will the delivery man be here | around what hour does your team begin work
    about what time in the afternoon does the courier ring | about what time in the afternoon do you close
    [service/hours | service/person]
    is someone there on sunday afternoon | is someone there? a human please
    when are agents available | get me an agent
    do you have people on duty on sundays | get one of your people for me
    is somebody online at midnight | somebody real please, not a bot
    do you have agents on saturday night | give me a live agent this minute
    are you still online at midnight | no machine answers, i want to speak with a human being
    [service/hours | talk/greeting]
    is anyone there after ten at night | is anyone there
    will you be there tomorrow | are you there
    will anybody be there over christmas | hello anybody there
    is support there over the easter holidays | is support there, hello
    [service/contact | service/person]
    what number can i call | give me a call
    how can i reach your company | let me talk to your colleague
    what's your landline | have somebody ring me
    do you have a telephone line for questions | could someone phone me back
    [service/complaint | service/person]
    i want to complain about your manager | i want to speak to your manager
    your agent was rude | put me through to an agent
    i'm reporting your agent for insulting me | i'm asking for your agent's supervisor
    i'm very unhappy with your supervisor and want to complain | i insist on talking to your supervisor
    [delivery/not-received | delivery/late]
    it says delivered and i haven't got it | it's overdue and i haven't got it
    marked as delivered yesterday, not here | should have been delivered yesterday, not here
    it claims i signed for it but i never did | it was meant for yesterday but it never came
    the system says it was handed to me, i never saw it | the system said monday, it's thursday now and no parcel
    [delivery/not-received | item/missing]
    the whole parcel never reached me, marked delivered | the parcel reached me but one thing wasn't in it
    my box was stolen | my box was missing a part
    no box anywhere, yet it's marked as delivered | the box is here, yet two bowls are missing
    it says i picked up the parcel, i did not | i opened the parcel, the bottle isn't inside
    [service/recycling | item/broken]
    what do i do with my old vacuum | my new vacuum doesn't start
    do you take old lamps | the lamp you sent is broken
    would you take back a worn out cooker | the new cooker came with a split lid
    can i hand in my old kettle for disposal | the kettle i just received has a cracked base
    [service/recycling | warranty/repair]
    can i recycle the dead battery | can i replace the dead battery
    where do i throw away my old kettle | where do i have my old kettle fixed
    how do i recycle a power bank | my power bank won't charge, where can it be repaired
    where can i take a dead lamp for recycling | where can i take a flickering lamp for repair
    [order/business | price/coupon]
    is there a discount on fifty pieces | is there a discount on my first order
    we are a company, what's your price for a batch | do you have a code for a discount
    our firm needs two hundred towels, what price | i need one towel, have you got a voucher
    our hotel wants a hundred covers, what's the unit price | i want one cover, is there a voucher i can have
    [order/business | payment/invoice]
    our company wants thirty of them | our company wants an invoice
    quote for my office please | invoice for my office please
    my firm would like to order bottles in bulk | my firm would like the invoice for the bottles
    my company is buying eighty mugs for the staff | my company is asking for the invoice for the mugs
    [talk/yes | return/request]
    sure | sure i can return it?
    yes, that's fine | yes, i want to return it
    yeah sure | used it once, can i still return it
    yes exactly | may i return something i washed once
    [talk/no | order/cancel]
    don't | don't send it, i don't want the order
    no, not that | no longer needed, cancel my order
    no no | no need any more, please cancel my order
    no thank you not needed | not needed, please cancel the order for me
    [talk/thanks | talk/goodbye]
    thank you very much | bye, see you
    thanks for explaining | that's everything, have a good one
    many thanks indeed | right, bye then
    thank you so very much | okay, see you around
    [order/pre-order | order/cancel]
    can i get my pre-order deposit back | can i get out of an order that has not shipped
    the pre-order takes too long, give me the deposit | the order takes too long, cancel it
    is the deposit for the pre-order returned | is it possible to cancel an unshipped order
    i don't want the pre-order, will i get the deposit back | i don't want yesterday's order, will you cancel it
    [member/level | points/balance]
    which level am i | how many points am i at
    how do i get gold | how do i see my points
    am i silver or gold | what's my total of points
    please check which member level i'm on | please check how many points i'm on
    [member/cancel | account/newsletter]
    turn off the automatic renewal | turn off the e-mails
    stop my membership | stop the ads
    you renew my membership every year, stop that | you mail me every day, stop that
    from next year don't renew my membership | from now on don't send me advertising
    [product/price | payment/disputed-charge]
    how much does it cost | how come you took so much from my card
    what is the price for two | why was i billed for two
    what does this one cost | why did this one cost me double on my card
    what's one bowl | why was i charged two bowls for one
    [product/advice | product/details]
    which tent is best for two people | how many people fit in the tent
    should i take the small or the big one | how big is the small one
    which pan for a family of three | what's the diameter of the pan
    which lamp would suit a new flat | how tall is the pole of this lamp
    [talk/abuse | service/complaint]
    you are all crooks and idiots | you cheated me, i will complain
    shut up you trash | your service is trash and i will write a review
    get lost you stupid pigs | the way you treat people deserves a complaint
    drop dead you bastards | this goes too far, i'm lodging a complaint
    [delivery/time | refund/status]
    how long does delivery take | how long does the refund take
    how many days until the parcel comes | how many days until the refund comes
    how many days for shipping normally | how many days for refunds normally
    how many days does standard post take on average | how many days does a refund take on average
    [delivery/address | account/details]
    change the address on this order | change the address in my profile
    the courier has my wrong phone number | my account has my wrong phone number
    wrong address on my parcel, it should go to my new home | my profile has an old e-mail, i'd like to change it
    wrong house number on the order, the driver won't find me | wrong e-mail in my account, it needs updating
    [return/request | order/cancel]
    it came and i don't want it | it hasn't shipped and i don't want it
    i regret buying it, how do i send it back | i regret ordering it, stop it please
    it's here and i'm not happy, sending it back | it's not sent yet and i don't want to buy it now
    got it yesterday, tried it, not for me, it goes back | ordered it yesterday, not sent yet, don't want it
    [talk/off-topic | product/advice]
    recommend me a film | recommend me a kettle
    what should i name my cat | what lamp should i get
    recommend me a song | recommend me a pillow for my mother
    which film should i watch this weekend | which chair should i buy
    [product/care | warranty/coverage]
    how do i get the rust off my pan | does the warranty cover rust on my pan
    there's chalk in the kettle, how do i clean it | the kettle leaks after a year, is that covered
    how can i clean a rusty pan | does the guarantee include a rusty pan
    how do i clean mould off the tent | the tent tore after two years, is the warranty over
    [points/earn | points/redeem]
    how many points does this order give me | how many points can i use on this order
    my points were not added | my points can't be applied
    how many points will i receive for this | how many points may i spend on this
    how many points does my next order bring | how many points can my next order use up
    [order/status | delivery/not-received]
    tracking says in transit, where is it | tracking says delivered, where is it
    has my parcel been handed to the courier | my parcel was handed to a stranger
    is my parcel out for delivery | my parcel says delivery successful but i don't have it
    see if my parcel is out with the driver please | see who signed for my parcel please, i didn't get it
    [delivery/cost | delivery/time]
    how much is express | how fast is express
    what does next day delivery cost | is next day delivery possible
    what's the surcharge for express | what's the number of days for express
    how much extra is air freight | how long does air freight take
    """
}
