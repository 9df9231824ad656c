// Words of health and hardship beside somebody: domain rules of the gate, “health_sensitive”.
import { type Passage } from "./candidates.ts";
import { type View } from "./view.ts";
import { matchesIn } from "./words.ts";

const near = 20;
const words = /低保|残疾|患|病|艾滋|未成年|银行账号|家庭成员/gu;
/** Surnames that are hardly ever the beginning of another word. */
const surname =
  "(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴钟汪姜范姚谭廖邹熊郝孔崔邱秦侯邵孟段钱汤尹黎武乔贺赖龚庞樊殷施陶翟颜倪严])";
/** Surnames that are words as well: taken for a name only at the beginning of a phrase that ends with it. */
const doubtful = "[周高何马曹曾程许陆余叶于肖田任石夏方金江白毛史顾龙万雷常安文康温芦易关向柳祝]";
const name = new RegExp(
  `某|${surname}[\\p{Script=Han}*×]{1,2}|(?<![\\p{Script=Han}])${doubtful}[\\p{Script=Han}*×]{1,2}(?![\\p{Script=Han}])`,
  "gu",
);

/** `ids`: places of identity numbers, as units of the same view. */
export function sensitiveIn(view: View, ids: readonly { readonly start: number; readonly end: number }[]): Passage[] {
  const found = matchesIn(view, words, "health_sensitive");
  const names = matchesIn(view, name, "health_sensitive");
  const isNearSomebody = nearAny([...names, ...ids].toSorted((one, other) => one.start - other.start));
  return found.filter(
    (word, index) => isNearSomebody(word) || isOther(word, found[index - 1]) || isOther(word, found[index + 1]),
  );
}

const isOther = (word: Passage, other: Passage | undefined): boolean =>
  other !== undefined && other.text !== word.text && distance(word, other) <= near;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const distance = (one: Stretch, other: Stretch): number => Math.max(one.start - other.end, other.start - one.end);

/** Looks at each stretch once, for words in the order of the text. */
function nearAny(stretches: readonly Stretch[]): (word: Stretch) => boolean {
  let first = 0;
  return (word) => {
    while (first < stretches.length && (stretches[first]?.end ?? 0) < word.start - near) first += 1;
    const stretch = stretches[first];
    return stretch !== undefined && distance(word, stretch) <= near;
  };
}
