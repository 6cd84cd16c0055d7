// Which requirements version 5.0.0 of OWASP's Application Security Verification Standard has, and of which level each
// is. Numbers alone: its words are its own (CC BY-SA 4.0). Names of chapters are in our words.

export interface Chapter {
  readonly title: string;
  /** Of each section in order, the level of each of its requirements in order. */
  readonly levels: readonly string[];
}

export const CHAPTERS: readonly Chapter[] = [
  { title: 'Encoding and sanitising', levels: ['22', '1111122223', '112222222223', '222', '123'] },
  { title: 'Validation and rules of the work', levels: ['122', '112', '12223', '23'] },
  { title: 'In the browser', levels: ['3', '113', '12223', '11222233', '11122333', '3', '22333'] },
  { title: 'Programming interfaces', levels: ['12233', '23333', '22', '1222'] },
  { title: 'Files', levels: ['2', '112333', '113', '222'] },
  {
    title: 'Proving who one is',
    levels: ['122', '111111112222', '11223333', '112233', '22222333', '2223', '33', '2222']
  },
  { title: 'Sessions', levels: ['222', '1111', '22', '11222', '223', '22'] },
  { title: 'Who may do what', levels: ['1233', '1123', '133', '23'] },
  { title: 'Tokens that speak for themselves', levels: ['111', '1222'] },
  {
    title: 'OAuth and OpenID Connect',
    levels: ['22', '223', '22223', '1111122222233333', '22222', '22', '222']
  },
  { title: 'Cryptography', levels: ['2233', '22233', '11233', '1222', '23', '23', '33'] },
  { title: 'Encryption on the way', levels: ['12233', '11', '22223'] },
  { title: 'Configuration', levels: ['2333', '222223', '2233', '1222233'] },
  { title: 'Protecting data', levels: ['22', '12223333', '122'] },
  { title: 'Code and architecture', levels: ['12233', '12233', '1222222', '3333'] },
  { title: 'Logs and errors', levels: ['2', '22222', '2222', '222', '2223'] },
  { title: 'WebRTC', levels: ['23', '22223333', '22'] }
];

export interface Requirement {
  /** As the standard numbers it, for instance V1.2.4. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
}

export const REQUIREMENTS: readonly Requirement[] = CHAPTERS.flatMap(({ levels }, chapter) =>
  levels.flatMap((ofSection, section) =>
    [...ofSection].map((level, index) => ({
      id: `V${chapter + 1}.${section + 1}.${index + 1}`,
      level: Number(level) as Requirement['level']
    }))
  )
);
