/* Words as the search compares them: what sitrep.search.Tokens and EnglishStemmer do, for a browser. */
(function () {
  "use strict";

  var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  var RUNS = /[\p{L}\p{N}]+/gu;
  var STEP_2 = "ization:ize ational:ate fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ation:ate alism:al aliti:al ousli:ous iviti:ive fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogi:og li:";
  var STEP_3 = "ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:";
  var STEP_4 = "ement: ance: ence: able: ible: ment: ant: ent: ism: ate: iti: ous: ive: ize: ion: al: er: ic:";
  var SPECIAL = "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes";
  var DONE = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

  function rules(text) {
    return text.split(" ").map(function (rule) { return rule.split(":"); });
  }

  var step2 = rules(STEP_2);
  var step3 = rules(STEP_3);
  var step4 = rules(STEP_4);
  var special = new Map(rules(SPECIAL));

  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  }

  /** Behind the first consonant that follows a vowel. */
  function region(word, from) {
    var found = word.slice(from).match(/[aeiouy][^aeiouy]/);
    return found ? from + found.index + 2 : word.length;
  }

  /** Whether a short syllable ends the word. */
  function endsShort(word) {
    return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);
  }

  /** The word with the first rule applied whose ending it has, if that lies in the region and fits. */
  function replace(word, list, from, fits) {
    for (var i = 0; i < list.length; i++) {
      if (word.endsWith(list[i][0])) {
        var start = word.length - list[i][0].length;
        return start >= from && fits(list[i][0], word.slice(0, start), start) ? word.slice(0, start) + list[i][1] : word;
      }
    }
    return word;
  }

  function past(word, r1) {
    var found = word.match(/eed(ly)?$/);
    if (found) {
      return found.index >= r1 ? word.slice(0, found.index + 2) : word;
    }
    found = word.match(/(ingly|edly|ing|ed)$/);
    if (!found || !/[aeiouy]/.test(word.slice(0, found.index))) {
      return word;
    }
    word = word.slice(0, found.index);
    if (/(at|bl|iz)$/.test(word)) {
      return word + "e";
    }
    if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) {
      return word.slice(0, -1);
    }
    return r1 >= word.length && endsShort(word) ? word + "e" : word;
  }

  /** The stem of a folded word: Porter2 for English letters. */
  function stem(word) {
    if (word.length <= 2 || !/^[a-z]+$/.test(word)) {
      return word;
    }
    if (special.has(word)) {
      return special.get(word);
    }
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    var r1 = (word.match(/^(gener|commun|arsen)(?=.)/) || [""])[0].length || region(word, 0);
    var r2 = region(word, r1);
    if (word.endsWith("sses")) {
      word = word.slice(0, -2);
    } else if (/ie[ds]$/.test(word)) {
      word = word.slice(0, word.length > 4 ? -2 : -1);
    } else if (/[aeiouy].*[^us]s$/.test(word) && /[aeiouy]/.test(word.slice(0, -2))) {
      word = word.slice(0, -1);
    }
    if (DONE.test(word)) {
      return word;
    }
    word = past(word, r1);
    word = word.replace(/^(..*[^aeiouy])[yY]$/, "$1i");
    word = replace(word, step2, r1, function (ending, before) {
      return ending === "ogi" ? before.endsWith("l") : ending !== "li" || /[cdeghkmnrt]$/.test(before);
    });
    word = replace(word, step3, r1, function (ending, before, start) { return ending !== "ative" || start >= r2; });
    word = replace(word, step4, r2, function (ending, before) { return ending !== "ion" || /[st]$/.test(before); });
    var last = word.length - 1;
    if (word.endsWith("e") && (last >= r2 || (last >= r1 && !endsShort(word.slice(0, -1))))) {
      word = word.slice(0, -1);
    } else if (word.endsWith("ll") && last >= r2) {
      word = word.slice(0, -1);
    }
    return word.toLowerCase();
  }

  /** Cuts a run of letters and digits where writing with spaces meets writing without. */
  function cut(run, at, found) {
    var characters = Array.from(run);
    var start = 0;
    for (var i = 1; i <= characters.length; i++) {
      if (i === characters.length || UNSPACED.test(characters[i]) !== UNSPACED.test(characters[start])) {
        var part = characters.slice(start, i);
        var length = part.join("").length;
        found.push({ word: part.join(""), unspaced: UNSPACED.test(part[0]), start: at, end: at + length });
        at += length;
        start = i;
      }
    }
  }

  /** The runs of letters in a text that is folded. */
  function runs(folded) {
    var found = [];
    for (var match of folded.matchAll(RUNS)) {
      if (/[\u0e00-\u{10ffff}]/u.test(match[0])) {
        cut(match[0], match.index, found);
      } else {
        found.push({ word: match[0], unspaced: false, start: match.index, end: match.index + match[0].length });
      }
    }
    return found;
  }

  /** The words of a text, of writing without spaces each character and each pair of neighbours. */
  function tokens(text) {
    var found = [];
    runs(fold(text)).forEach(function (run) {
      if (!run.unspaced) {
        found.push(run.word);
        return;
      }
      var characters = Array.from(run.word);
      characters.forEach(function (character, i) {
        found.push(character);
        if (i + 1 < characters.length) {
          found.push(character + characters[i + 1]);
        }
      });
    });
    return found;
  }

  window.sitrepWords = { fold: fold, runs: runs, stem: stem, tokens: tokens };
})();
