# Reads Hit5's tidy CSV, prints the error rates, and fits a logistic mixed model with observers and stimuli as crossed
# random effects. A stimulus is an image under a condition. Where people saw photos for several times (column exposure_ms), it
# also fits psychometric functions over them: threshold, slope and lapse.
#
#   Rscript docs/analysis/model.R FILE.csv [FILE.csv ...] [--by=group]
#
# Without --by=group it puts people against networks. Needs the package lme4.

library(lme4)

words <- commandArgs(trailingOnly = TRUE)
options <- words[startsWith(words, "--")]
by <- if ("--by=group" %in% options) "group" else "kind"
files <- words[!startsWith(words, "--")]
refuse <- function(...) stop(..., call. = FALSE)
if (length(files) == 0) refuse("Give one tidy CSV or more.")
if (!all(options %in% c("--by=group", "--by=kind"))) refuse("Expected --by=group or --by=kind, found ", options, ".")

tables <- lapply(files, read.csv, colClasses = "character", encoding = "UTF-8", check.names = FALSE)
needed <- c("observer", "kind", "image")
columns <- c(needed, "hit5", "assisted", "condition", "group", "hit1", "view_fault", "category_list", "exposure_ms")
trials <- do.call(rbind, Map(function(table, file) {
  missing <- setdiff(needed, names(table))
  if (length(missing) > 0) refuse(file, " has no column ", paste(missing, collapse = ", "), ": give Hit5's tidy CSV.")
  if (!any(c("hit5", "hit1") %in% names(table)))
    refuse(file, " has no column hit5 or hit1 (1 where the answer was right, 0 where it was not): open it on Hit5's page ",
           "Compare with a file of what is right, and save the tidy CSV there.")
  table[setdiff(columns, names(table))] <- rep("", nrow(table))
  table[columns]
}, tables, files))

# What counts: graded, answered without help and shown as asked. Where somebody could give fewer than five guesses, hit5 is
# empty in those rows, and the first guess of everybody counts; so it does where somebody answered with a short list.
graded <- function(column) trials[[column]] %in% c("0", "1")
counted <- if (any(graded("hit1") & !graded("hit5")) || any(trials$category_list != "")) "hit1" else "hit5"
cat("Counted:", counted, "\n")
trials$hit <- trials[[counted]]
trials <- trials[graded(counted) & trials$assisted != "1" & trials$view_fault == "", ]
if (nrow(trials) == 0) refuse("No row counts: nothing says what is right, or every answer was given with help or not shown as asked.")
# A network of several people's files is one observer.
condition <- tolower(gsub("\\s+", " ", trimws(trials$condition)))
trials$stimulus <- paste(trials$image, condition, sep = "\n")
trials <- trials[!duplicated(trials[c("observer", "stimulus")]), ]
trials$hit <- as.integer(trials$hit)

# Where all conditions are exposures, a network's one answer to a photo stands at several: it counts once in its rate.
ending <- ",?\\s*[0-9.]+\\s*ms$"
condition <- tolower(gsub("\\s+", " ", trimws(trials$condition)))
timed <- all(grepl(ending, condition))
trials$photo <- if (timed) paste(trials$image, sub(ending, "", condition), sep = "\n") else trials$stimulus

# Error rates with Wilson's 95 % interval, as on the page.
rates <- do.call(rbind, lapply(split(trials, trials$observer), function(own) {
  once <- own$kind[1] == "network" && all(tapply(own$hit, own$photo, function(hits) length(unique(hits)) == 1))
  if (once) own <- own[!duplicated(own$photo), ]
  n <- nrow(own)
  errors <- sum(own$hit == 0)
  interval <- prop.test(errors, n, correct = FALSE)$conf.int
  data.frame(observer = own$observer[1], kind = own$kind[1], n = n, errors = errors, rate = errors / n,
             low = interval[1], high = interval[2])
}))
print(rates, row.names = FALSE, digits = 4)

# Psychometric functions: the share right over the exposure, by maximum likelihood,
# chance + (1 - chance - lapse) * logistic(slope * (log10 exposure - log10 threshold)), lapse from 0 to 0.2 (Wichmann and
# Hill 2001). The threshold is in milliseconds, half way between chance and the top. People together count view by view.
views <- trials[trials$kind == "person" & grepl("^[0-9.]+$", trials$exposure_ms), ]
if (length(unique(views$exposure_ms)) >= 3) {
  lists <- unique(views$category_list)
  chance <- if (length(lists) == 1 && lists != "") 1 / length(strsplit(lists, "|", fixed = TRUE)[[1]]) else 0
  curve <- function(par, at) chance + (1 - chance - par[3]) * plogis(par[2] * (at - par[1]))
  psychometric <- function(name, own) {
    at <- log10(as.numeric(own$exposure_ms))
    cost <- function(par) -sum(dbinom(own$hit, 1, pmin(pmax(curve(par, at), 1e-9), 1 - 1e-9), log = TRUE))
    starts <- expand.grid(quantile(unique(at), c(0.25, 0.5, 0.75)), c(2, 6), 0.02)
    fits <- apply(starts, 1, function(start) optim(start, cost, method = "L-BFGS-B",
      lower = c(min(at) - 1, 0.1, 0), upper = c(max(at) + 1, 30, 0.2)), simplify = FALSE)
    best <- fits[[which.min(sapply(fits, function(fit) fit$value))]]$par
    data.frame(name = name, views = nrow(own), chance = chance, threshold = 10^best[1], slope = best[2], lapse = best[3])
  }
  each <- Filter(function(own) nrow(own) >= 40 && length(unique(own$exposure_ms)) >= 3, split(views, views$observer))
  found <- rbind(psychometric("people together", views),
                 do.call(rbind, Map(psychometric, names(each), each)))
  print(found, row.names = FALSE, digits = 4)
}

# The model: log odds of a hit; below 0 that side hits less than the first one.
trials <- trials[!trials[[by]] %in% c("", "unknown"), ]
trials$side <- factor(trials[[by]])
if (nlevels(trials$side) < 2) refuse("The model needs two sides in the column ", by, ".")
model <- glmer(hit ~ side + (1 | observer) + (1 | stimulus), data = trials, family = binomial,
               control = glmerControl(optimizer = "bobyqa"))
print(summary(model), correlation = FALSE)
print(confint(model, method = "Wald", parm = "beta_"))
