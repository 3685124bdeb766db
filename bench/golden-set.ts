import { seeded } from '../src/seeded-random.ts';

/** What one person's memories are made from: a sentence with a value in it, and questions that ask for it. */
interface Topic {
  readonly fact: (value: string) => string;
  readonly questions: readonly string[];
  readonly values: readonly string[];
  /** Says nearly the same of something else: it must not come first. */
  readonly near?: (value: string) => string;
}

const topics: readonly Topic[] = [
  {
    fact: (v) => `Lives in ${v}`,
    questions: ['Which city does the user live in?', 'Where do they live?'],
    values: ['Ghent', 'Lyon', 'Oslo', 'Porto', 'Graz', 'Turin'],
    near: (v) => `Would never want to move to ${v}`,
  },
  {
    fact: (v) => `Works as a ${v}`,
    questions: ['What do they work as?', 'What is their work?'],
    values: ['nurse', 'welder', 'teacher', 'pilot', 'baker', 'lawyer'],
    near: (v) => `Their neighbour was a ${v} before retiring`,
  },
  {
    fact: (v) => `Is allergic to ${v}`,
    questions: ['What are they allergic to?', 'Is there food they are allergic to?'],
    values: ['peanuts', 'shrimp', 'gluten', 'eggs', 'soy', 'milk'],
    near: (v) => `Cooked a dinner with ${v} for friends`,
  },
  {
    fact: (v) => `Has a dog called ${v}`,
    questions: ['What is the dog called?', 'Name of the dog?'],
    values: ['Pip', 'Rex', 'Luna', 'Bello', 'Kira', 'Max'],
    near: (v) => `Had a cat called ${v} as a child`,
  },
  {
    fact: (v) => `Plays the ${v} in a band`,
    questions: ['What do they play in the band?', 'Which instrument do they play?'],
    values: ['drums', 'cello', 'trumpet', 'bass', 'oboe', 'harp'],
    near: (v) => `Sold an old ${v} last year`,
  },
  {
    fact: (v) => `Is learning ${v} in evening classes`,
    questions: ['Which language are they learning?', 'What are the evening classes about?'],
    values: ['Polish', 'Greek', 'Dutch', 'Korean', 'Finnish', 'Hindi'],
    near: (v) => `A colleague speaks ${v}`,
  },
  {
    fact: (v) => `The birthday is on ${v}`,
    questions: ['When is their birthday?', 'On which day is the birthday?'],
    values: ['3 May', '9 June', '21 August', '30 January', '12 March', '17 October'],
    near: (v) => `The tax return is due on ${v}`,
  },
  {
    fact: (v) => `Drives a red ${v} to work`,
    questions: ['What car do they drive to work?', 'What do they drive?'],
    values: ['Volvo', 'Fiat', 'Skoda', 'Seat', 'Honda', 'Mazda'],
    near: (v) => `Rented a white ${v} on holiday`,
  },
  {
    fact: (v) => `The sister ${v} is a doctor`,
    questions: ['What is the sister called?', 'Who is a doctor in the family?'],
    values: ['Noor', 'Ida', 'Marta', 'Jana', 'Elif', 'Sofia'],
    near: (v) => `The cousin ${v} is a student`,
  },
  {
    fact: (v) => `Prefers ${v} in the morning`,
    questions: ['What do they prefer in the morning?', 'Which morning drink is preferred?'],
    values: ['green tea', 'espresso', 'cocoa', 'black tea', 'juice', 'chai'],
    near: (v) => `Bought ${v} for the office`,
  },
  {
    fact: (v) => `The dentist appointment is on ${v}`,
    questions: ['When is the dentist appointment?', 'On which day is the dentist?'],
    values: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    near: (v) => `The choir meets on ${v}`,
  },
  {
    fact: (v) => `Supports the football club ${v}`,
    questions: ['Which football club do they support?', 'What club are they a fan of?'],
    values: ['Ajax', 'Porto FC', 'Celtic', 'Benfica', 'Rapid', 'Lazio'],
    near: (v) => `Saw the stadium of ${v} from a train`,
  },
];

export interface GoldenFact {
  readonly text: string;
  /** What the fact says after a change; it takes the place of `text`. */
  readonly updated?: string | undefined;
  /** The fact turned out wrong, and is deleted. */
  readonly isRevoked: boolean;
}

export interface GoldenQuestion {
  readonly user: string;
  readonly question: string;
  /** The one memory that answers it. */
  readonly answer: string;
}

export interface GoldenSet {
  readonly users: readonly { readonly user: string; readonly facts: readonly GoldenFact[] }[];
  readonly questions: readonly GoldenQuestion[];
}

/**
 * Personas and what is known of them, the same for the same seed: facts, a fifth of them updated and some contradicted and
 * deleted later, near-duplicates of each, and other users with look-alikes of all of it.
 */
export function goldenSet(users: number, seed = 8): GoldenSet {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const questions: GoldenQuestion[] = [];
  const made = Array.from({ length: users }, (_, number) => {
    const user = `user-${number}`;
    const facts: GoldenFact[] = [];
    for (const { fact, near, values, questions: asked } of topics) {
      const value = pick(values);
      const others = values.filter((other) => other !== value);
      const isUpdated = random() < 0.2;
      const answer = fact(isUpdated ? pick(others) : value);
      facts.push({ text: fact(value), ...(isUpdated ? { updated: answer } : {}), isRevoked: false });
      if (near !== undefined) facts.push({ text: near(pick(others)), isRevoked: false });
      const wrong = fact(pick(others));
      if (random() < 0.2 && wrong !== answer && wrong !== fact(value))
        facts.push({ text: wrong, isRevoked: true });
      for (const question of asked) questions.push({ user, question, answer });
    }
    return { user, facts };
  });
  return { users: made, questions };
}
