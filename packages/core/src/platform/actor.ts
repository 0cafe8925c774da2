/** Who did something: a signed-in person, or a part of the system under its own name. */
export type ActorRef = { readonly kind: 'user' | 'system'; readonly id: string; readonly name: string };
