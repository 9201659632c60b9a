// Plays compiled ink at random for some seconds, with inkjs; every text is rendered.
const { Story } = require(process.argv[2]);
const fs = require("fs");
const json = fs.readFileSync(process.argv[3], "utf8").replace(/^\uFEFF/, "");
const seconds = Number(process.argv[4]);
const story = new Story(json);
let state = 12345;
const below = (n) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
let decisions = 0, plays = 0, letters = 0;

function play() {
  story.ResetState();
  for (;;) {
    while (story.canContinue) letters += story.Continue().length;
    const choices = story.currentChoices;
    if (choices.length === 0) break;
    for (const choice of choices) letters += choice.text.length;
    if (choices.length !== 9) throw new Error(`${choices.length} choices`);
    story.ChooseChoiceIndex(below(9));
    decisions += 1;
  }
  plays += 1;
}

const warm = process.hrtime.bigint();
while (Number(process.hrtime.bigint() - warm) < 7e8) play();
decisions = plays = letters = 0;
const cpu = process.cpuUsage(), begin = process.hrtime.bigint();
while (Number(process.hrtime.bigint() - begin) < seconds * 1e9) play();
const wall = Number(process.hrtime.bigint() - begin) / 1e9, used = process.cpuUsage(cpu);
const took = Math.min(wall, (used.user + used.system) / 1e6);
console.log(JSON.stringify({ decisions, plays, letters, seconds: took }));
