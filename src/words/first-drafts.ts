// What could be said to ask for a step, at first. Its title is in `steps.ts`; these are only needed where the words of an ask are.

/**
 * A first draft to change freely, by the id of its ask: what, by when, what done is, and that a no is fine. Only where a known person is
 * asked.
 */
export const firstDrafts: Readonly<Record<string, (name: string) => string>> = {
  // Information and advice
  INF2a: (name) =>
    `${name}, could you help me choose between two things? One word by tonight is enough. No is a fine answer.`,
  INF2b: (name) => `${name}, who mends small things near here? A name by the weekend is plenty. No is a fine answer.`,
  INF3a: (name) =>
    `${name}, could you show me how this works, ten minutes this week? I never learned it. No is a fine answer.`,
  INF3b: (name) =>
    `${name}, this isn’t finished. Could you look by Friday and tell me the first thing to change? No is a fine answer.`,
  INF4a: (name) =>
    `${name}, you once got through something like this. Could you tell me how, twenty minutes this week? No is a fine answer.`,
  INF4b: (name) =>
    `${name}, could you read a hard letter with me on Saturday? Half an hour, nothing to solve. No is a fine answer.`,
  INF5a: (name) =>
    `${name}, could you think something through with me on Sunday, for an hour? The choice stays mine. No is a fine answer.`,
  INF5b: (name) =>
    `${name}, what do you see me avoid? One thing by Sunday is enough. I’ll only listen. No is a fine answer.`,
  // Practical: errands and things
  PRA2a: (name) => `${name}, could I borrow your charger until five? I’ll bring it back myself. No is a fine answer.`,
  PRA2b: (name) =>
    `${name}, could you bring me oat milk when you go to the shop on Thursday? Leave it at the door, that’s all. No is a fine answer.`,
  PRA3a: (name) =>
    `${name}, could you give me half an hour on Saturday to sort one shelf? When time is up, we stop. No is a fine answer.`,
  PRA3b: (name) =>
    `${name}, could you pick up my parcel by Wednesday and leave it at my door? I’ll send the code. No is a fine answer.`,
  PRA4a: (name) =>
    `${name}, could you take me to the station on Saturday at nine? Drop me at the door, that’s all. No is a fine answer.`,
  PRA4b: (name) =>
    `${name}, could you help me clear out on Sunday from ten to one? Your part is the kitchen boxes. No is a fine answer.`,
  PRA5a: (name) =>
    `${name}, could you take the repair calls on Thursday, all of them, while I rest? Tell me on Friday. No is a fine answer.`,
  PRA5b: (name) =>
    `${name}, would you keep a spare key for me from this week on? For emergencies only. No is a fine answer.`,
  // Company and time
  COM2a: (name) => `${name}, I thought of you today. No need to write back. No answer is a fine answer.`,
  COM2b: (name) =>
    `${name}, would you sit with me for an hour on Tuesday, each with our own things? No is a fine answer.`,
  COM3a: (name) => `${name}, would you come for a walk on Sunday at three? Once round the park. No is a fine answer.`,
  COM3b: (name) => `${name}, could I come along on Friday too, for an hour? Tell me by Thursday. No is a fine answer.`,
  COM4a: (name) =>
    `${name}, would you come with me on Monday at ten? You sit beside me, that’s all. No is a fine answer.`,
  COM4b: (name) =>
    `${name}, I don’t want to be alone tonight. Could you come by or call for half an hour? No is a fine answer.`,
  COM5a: (name) =>
    `${name}, the ninth is a hard day for me. Could we plan one small thing for it this weekend? No is a fine answer.`,
  COM5b: (name) =>
    `${name}, could I call you when things go wrong? Ten minutes to listen, never at night. Tell me by Sunday. No is a fine answer.`,
  // Being heard
  LIS2a: (name) => `${name}, can I vent for two minutes tonight? No fixing, and then I stop. No is a fine answer.`,
  LIS3a: (name) => `${name}, do you have fifteen minutes to listen tomorrow? Ears only, no ideas. No is a fine answer.`,
  LIS4a: (name) =>
    `${name}, could I tell you for five minutes what has been hard, one evening this week? You only listen. No is a fine answer.`,
  LIS4b: (name) =>
    `${name}, may I tell you one thing on Sunday? You don’t need to bring it up again after. No is a fine answer.`,
  LIS5a: (name) =>
    `${name}, could you stay with me for an hour tonight? I may cry or be silent. You do nothing. No is a fine answer.`,
  LIS5b: (name) =>
    `${name}, could I tell you one thing about how I grew up, this week? You only listen. No is a fine answer.`,
  // Body, illness, care
  BOD1a: (name) => `${name}, could we have the window open until four? It helps my head. No is a fine answer.`,
  BOD2b: (name) =>
    `${name}, could you make me a tea when you next get up? Put it here, that’s all. No is a fine answer.`,
  BOD3a: (name) =>
    `${name}, I’m ill. Could you bring soup by six and leave it at the door? No visit. No is a fine answer.`,
  BOD3b: (name) => `${name}, could you sit close to me tonight for five minutes? No talk needed. No is a fine answer.`,
  BOD4a: (name) =>
    `${name}, would you come to the doctor with me on Monday at nine? You write down what they say. No is a fine answer.`,
  BOD4b: (name) =>
    `${name}, when you help me tomorrow, could you wait until I say go? I’ll tell you each step. No is a fine answer.`,
  BOD5a: (name) => `${name}, I’m in bed today. Could you see to food, door and phone until eight? No is a fine answer.`,
  BOD5b: (name) =>
    `${name}, may I put you down as my emergency contact this week? They’d call only if something happened. No is a fine answer.`,
  // Work and study
  WRK1a: (name) =>
    `${name}, could you explain the last step once more before lunch? Two minutes is plenty. No is a fine answer.`,
  WRK1b: (name) => `${name}, is this urgent, or can it wait till tomorrow noon? “Now” is a fine answer.`,
  WRK2a: (name) =>
    `${name}, could you check this page by three? Tell me what is unclear, no more. No is a fine answer.`,
  WRK2b: (name) => `${name}, could you send me your notes from Tuesday by tomorrow, as they are? No is a fine answer.`,
  WRK3a: (name) =>
    `${name}, could you take the weekly list this time, start to end, by Friday? I won’t check it. No is a fine answer.`,
  WRK3b: (name) => `${name}, I’m behind. What could I drop or move before Wednesday? “Nothing” is a fine answer.`,
  WRK4a: (name) => `${name}, could I have until Monday for this? I want to do it well. No is a fine answer.`,
  WRK4b: (name) => `${name}, I’m off on Thursday. Could you cover for me that day, all of it? No is a fine answer.`,
  WRK5a: (name) =>
    `${name}, could I start an hour later from next month? Mornings are hard for me. Tell me by Friday. No is a fine answer.`,
  WRK5b: (name) =>
    `${name}, could I have twenty minutes this week? It’s too much, and I want you to know. No is a fine answer.`,
  // Home and shared load
  HOM1a: (name) => `${name}, could you do the dishes tonight, all of them? I won’t touch them. No is a fine answer.`,
  HOM1b: (name) =>
    `${name}, could you choose what I eat tonight, by five? Anything you pick is good. No is a fine answer.`,
  HOM2a: (name) =>
    `${name}, could you do dinner on Wednesday, from shopping to washing up? I’ll stay out. No is a fine answer.`,
  HOM2b: (name) => `${name}, could you call me at seven tomorrow to wake me? Once is enough. No is a fine answer.`,
  HOM3a: (name) =>
    `${name}, could you take the bins for four weeks, from noticing to done? I won’t remind you. No is a fine answer.`,
  HOM3b: (name) =>
    `${name}, could Thursday evenings be mine for a month? You hold things from six. No is a fine answer.`,
  HOM4a: (name) =>
    `${name}, keeping track of dates wears me out. Could you own that from next month, thinking and doing? No is a fine answer.`,
  HOM4b: (name) =>
    `${name}, could you hold the plan for next week’s visit? You think of it all, I turn up. No is a fine answer.`,
  HOM5a: (name) =>
    `${name}, I feel more like a parent than a partner. Could we look at that on Sunday for half an hour? No is a fine answer.`,
  HOM5b: (name) =>
    `${name}, would you try three talks with a counsellor with me? I shut people out. Tell me by Sunday. No is a fine answer.`,
  // Receiving
  RCV4b: (name) => `${name}, what do you like about me? One sentence by Sunday is plenty. No is a fine answer.`,
  // Needs, limits, repair
  NEE3a: (name) =>
    `${name}, next time, could you knock before you come in? That is all I’d change. No is a fine answer.`,
  NEE3b: (name) => `${name}, when I next go quiet, could you sit by me and not ask why? No is a fine answer.`,
  NEE4a: (name) =>
    `${name}, could I tell you on Sunday about one thing that hurt? You hear me out for five minutes. No is a fine answer.`,
  NEE4b: (name) =>
    `${name}, from next month I’ll stop doing the group gifts. Take it over or let it go. Either is fine.`,
  NEE5a: (name) =>
    `${name}, I still need a sorry for that evening. Could we talk for ten minutes by the weekend? No is a fine answer.`,
  NEE5b: (name) =>
    `${name}, I pulled away when it got close. Could we meet for an hour next week and try again? No is a fine answer.`,
}
