module.exports = { layout: "release.njk", permalink: (data) => `${data.page.filePathStem}.html` };
