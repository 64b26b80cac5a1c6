// What Select2 says in Bengali. Django's copy of Select2 has it in part only.
window.jQuery.fn.select2.amd.define("select2/i18n/bn-IN", [], () => ({
  errorLoading: () => "ফলাফল আনা গেল না।",
  inputTooLong: ({ input, maximum }) => `${input.length - maximum}টি অক্ষর মুছুন।`,
  inputTooShort: ({ input, minimum }) => `আরও ${minimum - input.length}টি অক্ষর লিখুন।`,
  loadingMore: () => "আরও ফলাফল আনা হচ্ছে…",
  maximumSelected: ({ maximum }) => `${maximum}টির বেশি বেছে নেওয়া যায় না।`,
  noResults: () => "কিছুই পাওয়া যায়নি।",
  searching: () => "খোঁজা হচ্ছে…",
  removeAllItems: () => "সব সরান",
}));
