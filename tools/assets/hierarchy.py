"""What is ours in the class tree: choices among WordNet's hypernyms, headings left out, order, branches, labels.

Data only, read by classes.py. Nothing here puts a class under anything that WordNet 3.0 does not have above it.
"""

# A synset that goes by another hypernym than WordNet's first: wnid -> that hypernym, or one further up from it.
PARENT: dict[str, str] = {
    "n02153203": "n01789386",  # game bird > gallinaceous bird, not game > animal
    "n03773504": "n04565375",  # missile > weapon, not rocket > vehicle
    "n04389033": "n04464852",  # tank > tracked vehicle, not military vehicle: beside the half track
    "n03776460": "n03546340",  # mobile home > housing, not trailer
    "n04162706": "n04081844",  # seat belt > safety belt > restraint, not belt > accessory
    "n02916936": "n02862048",  # bulletproof vest > body armor, not vest
    "n03932670": "n03309808",  # piece of cloth > fabric, not piece > part
    "n02776631": "n04202417",  # bakery > shop, not workplace > location
    "n04486054": "n03743902",  # triumphal arch > memorial, not arch
    "n04149813": "n04217882",  # scoreboard > signboard > structure, not board > sheet
    "n03483316": "n03251766",  # hand blower > dryer > appliance, not blower > device
    "n03314780": "n03714235",  # face powder > makeup, not powder: beside lipstick
    "n03602883": "n03163973",  # joystick > data input device > peripheral, not control
    "n03997484": "n04451818",  # power tool > tool, not machine
    "n03982430": "n03414162",  # pool table > game equipment, not table
    "n07930864": "n07881800",  # cup > beverage, not punch > alcohol: its photos show cups of tea and coffee
    "n04371774": "n03964744",  # swing > plaything, not mechanical device
}

# Headings that tell a person nothing, or that read badly: what stands under them moves up to the next heading.
DROPPED_HEADINGS = frozenset("""
    n00001930 n00002684 n00003553 n00004258 n00020090 n15046900 n03575240 n00022903 n03076708
    n04377057 n07570720 n07566340 n03738472 n03700963
""".split())

# Siblings in the order of the list, classes too: each line orders the children of one or a few headings, like beside
# like. Those not named stand at the "*": a heading's own classes before its subheadings, then by lowest class index.
ORDER: tuple[str, ...] = tuple("""
    n00004475 n13134947 n09287968 n00021939 n00020827
    n00015388 n00007846 n11669921 n12992868
    n01471682 n02084071 n02083346 n02075296 n01886756
    n02159955 n01767661
    n03100490 n04341686 n03405725 n04447443 n02729837 n03122748 n03309808 n03964744 n03294048 n03078287 n03183080
    n03563967 n04381994 n03094503
    n04524313 n04019101 n03791235
    n03051540 n03380867
    n04285146 n03414162 n03430959 n03240683 n03888257 n03924679 n02942699 n03278248
    n03614007 n03274561 n03277771 n03699975 n03082979 n03322940
    n00021265 n07555863 n07802026 n07932039 n12620546 n12267677 n13133613 n12144580
    *
    n04576211 n04170037 n03684823 n02959942 n03800933 n03101986
""".split())

# Jump targets: branch id -> label and the nodes and single classes that it holds; the nearest one named decides.
# A branch helps to find a class; it says nothing about what the class is.
BRANCHES: dict[str, tuple[str, str]] = {
    "fish": ("fish", "n02512053"),
    "birds": ("birds", "n01503061"),
    "reptiles": ("reptiles", "n01627424 n01661091"),
    "dogs": ("dogs", "n02084071"),
    "mammals": ("mammals", "n01861778"),
    "insects": ("insects", "n02159955"),
    "invertebrates": ("spiders, crabs", "n01905661"),
    # also spider web, honeycomb, bubble
    "nature": ("nature", """
        n00007846 n11669921 n12992868 n13134947 n09287968 n04275548 n03530642 n09229709"""),
    # also farm machines, car mirror, car wheel, disk brake, grille, seat belt, wing
    "vehicles": ("vehicles", "n03100490 n03322940 n02965783 n02974003 n03208938 n03459775 n04162706 n04592741"),
    # also roofs, birdhouse, bell cote, pier, maypole, water tower, drilling platform, maze, stage
    "structures": ("structures", """
        n04341686 n04105068 n02843684 n02825657 n03933933 n03733131 n04562935 n03240683 n03733281 n04296562"""),
    # also screens, blinds, floor covers, shoji, quilt, lampshade, binder, pillow, toilet tissue, bathtub, washbasin,
    # heaters, radiator, electric fan
    "household": ("household", """
        n03405725 n04447443 n02729837 n04151581 n02851099 n03366823 n04201297 n04033995 n03637318 n02840245
        n03938244 n15075141 n02808440 n04553703 n03508101 n04040759 n03271574"""),
    # also necklace
    "clothing": ("clothing", "n03122748 n03309808 n03814906"),
    # also scoreboard, carousel, pinwheel, ski, snorkel, paddle, racket, puck
    "sports": ("sports", """
        n03964744 n03294048 n04149813 n02966193 n03944341 n04228054 n04251144 n03873416 n04039381 n04019541"""),
    # also home theater, photocopier, tripod, projector, remote control, hard disc, space bar, cassette
    "electronics": ("electronics", """
        n03278248 n02942699 n03078287 n03614007 n03274561 n03277771 n03082979 n03529860 n03924679 n04485082
        n04009552 n04074963 n03492542 n04264628 n02978881"""),
    # also coil, chain
    "devices": ("devices", "n03183080 n03065424 n02999410"),
    # also whistle, pick, drumstick
    "music": ("music", "n03800933 n04579432 n03929660 n03250847"),
    # also carpenter's kit, plate rack, strainer, cup
    "tools": ("tools, kitchen", "n03563967 n04381994 n03094503 n02966687 n03961711 n04332243 n07930864"),
    "food": ("food", "n00020827"),
    # also web site, menu, book jacket, comic book, crossword puzzle
    "signs": ("signs", "n00033020 n06359193 n07565083 n07248320 n06596364 n06785654"),
}

# Whose definition a class has where its images show another sense of its word.
SENSES: dict[str, str] = {
    "n07930864": "n03147509",  # a cup that one drinks from: there is no punch in the pictures
}

# Labels (and one heading's name) that are not WordNet's first synonym: names that occur twice, differ by a letter only,
# or mislead.
LABELS: dict[str, str] = {
    "n02959942": "railcar",  # a heading; "car" is another
    # Twice
    "n02012849": "crane (bird)",
    "n03126707": "crane (machine)",
    "n02113186": "Cardigan (Welsh corgi)",
    "n02963159": "cardigan (knitted jacket)",
    "n03710637": "maillot (tights)",
    "n03710721": "maillot (swimsuit)",
    # Nearly the same
    "n04355933": "sunglass (convex lens)",
    "n04356056": "sunglasses (dark glasses)",
    "n03773504": "missile (rocket weapon)",
    "n04008634": "projectile (fired or thrown)",
    "n03832673": "notebook (computer)",
    "n04493381": "tub (vat)",
    "n13133613": "ear (of corn)",
    # Another meaning comes to mind first
    "n01608432": "kite (bird of prey)",
    "n01847000": "drake (male duck)",
    "n01664065": "loggerhead (turtle)",
    "n01774384": "black widow (spider)",
    "n02231487": "walking stick (insect)",
    "n02276258": "admiral (butterfly)",
    "n02277742": "ringlet (butterfly)",
    "n02108089": "boxer (dog)",
    "n02105412": "kelpie (dog)",
    "n02096177": "cairn (terrier)",
    "n02101556": "clumber (spaniel)",
    "n02328150": "Angora (rabbit)",
    "n02389026": "sorrel (horse)",
    "n02497673": "Madagascar cat (ring-tailed lemur)",
    "n12620546": "hip (rose hip)",
    "n07579787": "plate (of food)",
    "n07613480": "trifle (dessert)",
    "n07590611": "hot pot (stew)",
    "n03947888": "pirate (ship)",
    "n04606251": "wreck (ship)",
    "n03673027": "liner (ocean liner)",
    "n02704792": "amphibian (vehicle)",
    "n04037443": "racer (race car)",
    "n04389033": "tank (army tank)",
    "n02797295": "barrow (wheelbarrow)",
    "n03929660": "pick (plectrum)",
    "n04515003": "upright (piano)",
    "n02817516": "bearskin (hat)",
    "n02869837": "bonnet (hat)",
    "n03595614": "jersey (T-shirt)",
    "n02892201": "brass (memorial tablet)",
    "n02814860": "beacon (lighthouse)",
    "n04523525": "vault (arched ceiling)",
    "n03337140": "file (file cabinet)",
    "n02840245": "binder (ring-binder)",
    "n03825788": "nipple (of a baby's bottle)",
    "n03991062": "pot (flowerpot)",
    "n04152593": "screen (CRT screen)",
    "n03793489": "mouse (computer mouse)",
    "n04243546": "slot (one-armed bandit)",
    "n02879718": "bow (weapon)",
    "n04118776": "rule (ruler)",
    "n03954731": "plane (carpenter's plane)",
    "n03459775": "grille (radiator grille)",
    "n04592741": "wing (of an aircraft)",
    "n10148035": "groom (bridegroom)",
}
