// What Select2 says in Telugu. Django's copy of Select2 does not have it.
window.jQuery.fn.select2.amd.define("select2/i18n/te-IN", [], () => ({
  errorLoading: () => "ఫలితాలను తీసుకురాలేకపోయాం.",
  inputTooLong: ({ input, maximum }) => `${input.length - maximum} అక్షరాలు తీసేయండి.`,
  inputTooShort: ({ input, minimum }) => `ఇంకా ${minimum - input.length} అక్షరాలు రాయండి.`,
  loadingMore: () => "మరిన్ని ఫలితాలు వస్తున్నాయి…",
  maximumSelected: ({ maximum }) => `${maximum} కంటే ఎక్కువ ఎంచుకోలేరు.`,
  noResults: () => "ఏమీ దొరకలేదు.",
  searching: () => "వెతుకుతోంది…",
  removeAllItems: () => "అన్నీ తీసేయండి",
}));
