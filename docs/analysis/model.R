# Reads Hit5's tidy CSV, prints the error rates, and fits a logistic mixed model with observers and stimuli as crossed
# random effects. A stimulus is an image under a condition.
#
#   Rscript docs/analysis/model.R FILE.csv [FILE.csv ...] [--by=group]
#
# Without --by=group it puts people against networks. Needs the package lme4.

library(lme4)

words <- commandArgs(trailingOnly = TRUE)
by <- if ("--by=group" %in% words) "group" else "kind"
files <- words[!startsWith(words, "--")]
stopifnot("Give one tidy CSV or more." = length(files) > 0)

tables <- lapply(files, read.csv, colClasses = "character", encoding = "UTF-8", check.names = FALSE)
tables <- lapply(tables, function(table) {
  if (!"condition" %in% names(table)) table$condition <- rep("", nrow(table))
  table
})
columns <- Reduce(intersect, lapply(tables, names))
trials <- do.call(rbind, lapply(tables, function(table) table[columns]))

# What counts: graded, and answered without help. A network of several people's files is one observer.
trials <- trials[trials$hit5 %in% c("0", "1") & trials$assisted != "1", ]
condition <- tolower(gsub("\\s+", " ", trimws(trials$condition)))
trials$stimulus <- paste(trials$image, condition, sep = "\n")
trials <- trials[!duplicated(trials[c("observer", "stimulus")]), ]
trials$hit <- as.integer(trials$hit5)

# Error rates with Wilson's 95 % interval, as on the page.
rates <- do.call(rbind, lapply(split(trials, trials$observer), function(own) {
  n <- nrow(own)
  errors <- sum(own$hit == 0)
  interval <- prop.test(errors, n, correct = FALSE)$conf.int
  data.frame(observer = own$observer[1], kind = own$kind[1], n = n, errors = errors, rate = errors / n,
             low = interval[1], high = interval[2])
}))
print(rates, row.names = FALSE, digits = 4)

# The model: log odds of a hit; below 0 that side hits less than the first one.
trials$side <- factor(trials[[by]])
trials <- trials[trials$side != "", ]
model <- glmer(hit ~ side + (1 | observer) + (1 | stimulus), data = trials, family = binomial,
               control = glmerControl(optimizer = "bobyqa"))
print(summary(model), correlation = FALSE)
print(confint(model, method = "Wald", parm = "beta_"))
