/** The six parts of an own plan for a bad hour, in the order in which they are read. A published structure; the words are ours. */
export const planParts = ['signs', 'alone', 'around', 'people', 'professionals', 'safer'] as const
/** One of the six. */
export type PlanPart = (typeof planParts)[number]

/** The person's own safety plan, in their words. Every part may be empty. @see docs/evidence.md#safety-plan */
export type SafetyPlan = { readonly [part in PlanPart]?: string }
