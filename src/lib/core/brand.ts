declare const brand: unique symbol;

/** A string that only its own parser or factory can make: a card id is never taken for a word id. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
