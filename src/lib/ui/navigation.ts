// What the navigation lists.

export interface NavigationLink {
  readonly href: string;
  readonly title: string;
  /** How many things need the reader there; 0 shows nothing. */
  readonly count?: number;
  /** The count in words: "7 things need you". */
  readonly countWords?: string;
  readonly isCurrent?: boolean;
}
