"""Common first names and surnames of France and the English-speaking countries, folded.

Lists of frequency, not of people. A name that is also a word stands in the list of those that are words.
"""

from __future__ import annotations

from typing import Final


def word_set(words: str) -> frozenset[str]:
    """Return the words that stand in a text."""
    return frozenset(words.split())


WORDLIKE_FIRST_NAMES: Final = word_set("""
    aime alba alma ange angel april art august aurore axel basile bill blanche carole chance charity cherry chuck claire
    clarisse clement clemence colombe constance constant crystal dale dawn desire destiny dolores drew earl emerald eve
    faith felicite fidele flora florence fleur france frank gene ginger glen grace grant guy hazel heath honore hope hugh
    iris ivy jack jade jasmine jay jean joy juin june juste kit lance lee lilas lily lourdes luce major marc marguerite
    mark marina mars marine mason max may mercedes merci merit nancy nick noel norm octave olive opale pascal pat patience
    pearl penny perle prudence ray reine rich rob robin rocky rosa rose ruby sacha sage sandy saturne serge skip summer
    sue sylvestre terry trinity victoire victor victoria violette will willow madeleine solange angelique
    celeste modeste parfait severe vital bonnie christian dean don duke ernest ester gale josh lane leo lou miles mona
    paris pierre prune rex rod roman sol stella tara valentine van vera wade wayne ward oceane sydney london carolina
""")
"""First names that are words too: in lower case they count only beside a common surname."""

FIRST_NAMES: Final = WORDLIKE_FIRST_NAMES | word_set("""
    aaron abdel abdelkader abdou abdoulaye abel abigail adam adele adeline adrian adrien agathe agnes ahmed aicha aidan
    aissatou alain alan albane albert alberto alejandro alex alexander alexandra alexandre alexia alexis alfred ali alice
    alicia aline alison alix allan allison amadou amanda amandine ambre amel amelia amelie amina amine amy ana anais
    anastasia andre andrea andreas andree andrew andy angela angele angelina angelo anissa anita ann anna annabelle anne
    annette annick annie anouk anthony antoine antoinette antonin antonio apolline ariane arlette armand armelle arnaud
    arthur ashley assia astrid aubin audrey auguste augustin aurelia aurelie aurelien austin aymeric ayoub baptiste barbara
    barry bastien beatrice ben benedicte benjamin benoit bernadette bernard bertrand beth betty bilal blaise bob bobby
    boris brad bradley brandon brenda brian brice brigitte bruce bruno bryan caleb cameron camille candice carl carla
    carlos carmen carol caroline carolyn carter caterina catherine cathy cecile cedric celia celine chantal charlene
    charles charlie charlotte chelsea cheryl chloe chris christelle christele christiane christine christophe christopher
    cindy claude claudette claudia claudie claudine clara clarence clara colette colin colleen connie connor coralie
    corentin corinne craig curtis cynthia cyril cyrille damien dan daniel daniela daniele danielle danny daphne darren
    dave david deborah debbie delphine denis denise dennis derek diana diane didier diego dimitri djamila dominique donald
    donna doris dorothee dorothy douglas driss duncan dylan eddy edgar edith edmond edouard edward edwige elaine eleanor
    eleonore elena eliane elie eliott elisa elisabeth elise elizabeth ella ellen elodie eloise elsa emeline emilie emilien
    emily emma emmanuel emmanuelle enzo eric erica erik erin estelle esther ethan etienne eugene eugenie eva evan evelyn
    evelyne fabien fabienne fabrice fanny farid fatima fatma fatou felix ferdinand fernand fernanda fernando fiona firmin
    florent florian floriane franck francesco francine francis francisco francois francoise fred frederic frederick
    frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gareth gary gaspard gaston gauthier gavin genevieve
    geoffrey geoffroy george georges georgette gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte
    gilles gillian gina ginette giovanni gisele giulia gladys gloria gordon graham greg gregoire gregory guillaume
    gustave guylaine gwenaelle gwendoline habib hadrien hakim hamid hannah harold harriet harry hassan hector heather
    helen helena helene henri henriette henry herve hilda holly hubert hugo hugues huguette ian ibrahim ida ignace igor
    imane ines ingrid irene irina isaac isabel isabelle isaline ismael issa ivan jacky jackie jackson jacob jacqueline
    jacques jake jamal james jamie jan jane janet janice janine jared jason jasper jeanette jeanine jeanne jeannine jeff
    jeffrey jennifer jenny jeremie jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne joaquin jocelyn
    jocelyne joe joel joelle joey johan johanna john johnny jonas jonathan jordan jorge jose josee joseph josephine joshua
    josette josiane joyce juan juanita judith judy jules julia julian juliana julie julien juliette justin justine kamel karen
    karim karima karine karl kate katherine kathleen kathryn kathy katia katie kayla keith kelly ken kenneth kenza kevin
    khadija khaled kim kimberly kurt kylian kyle laetitia lambert larry laura laure lauren laurence laurent laurie lawrence
    lea leila leila lena leon leonard leonie leopold leslie leticia lila lilian liliane lilou linda lindsay lionel lisa
    lise lisette livia liz loic lola lorenzo loretta loris lorraine louane louis louisa louise loukas lucas luc lucette
    lucia lucie lucien lucienne lucile lucy ludovic luigi luis luka luke lydia lydie lynda lynn mael maelle maeva magali
    mahmoud maite malik malika mamadou manon manuel manuela marc-antoine marcel marceline marcelle marco marcus margaret
    margaux margot maria mariam marianne mariama marie marielle marilyn mario marion marjorie marlene marta martha marthe
    martin martine marvin mary maryline maryse maryvonne mateo mathew mathias mathieu mathilde mathis matt matteo matthew
    matthias matthieu maud maude maureen maurice maurizio maxence maxime maximilien maya megan mehdi melanie melina
    melinda melissa melvin meryem michael michel michele micheline michelle miguel mike milan mireille miriam mohamed
    mohammed moise molly monica monika monique morgan morgane mouna mourad moussa muriel murielle mustapha myriam nabil
    nadege nadia nadine nael naima naomi natacha natalia natalie nathalie nathan nathanael nawel nelly nicholas nicola
    nicolas nicole nils nina noah noam noe noelie noelle noemie nolan nora norah norbert nordine norma odette odile olga
    oliver olivia olivier omar oscar othmane oumar owen pablo pamela paola paolo pascale pascaline patrice patricia
    patrick paul paula paule paulette pauline pedro peggy perrine peter phil philip philippe philippine phyllis
    pierre-yves pierrette pierrick quentin rachel rachid rafael ralph ramon raoul raphael raphaelle raymond raymonde
    rebecca regine regis remi remy renaud rene renee ricardo richard rita robert roberta roberto rodolphe rodrigue roger
    roland rolande romain romane romeo ronald rosalie rosemary roselyne roseline roxane roy russell ruth ryan sabine
    sabrina safia said sally salima salome sam samantha sami samia samir samira samson samuel sandra sandrine sara sarah
    scott sean sebastian sebastien selma serena severine shannon sharon shawn sheila shirley sidonie silvia simon simone
    simona soazig sofia sofiane solene sonia sophia sophie soraya stanislas stephane stephanie stephen steve steven stuart
    susan suzanne suzy sven sylvain sylvaine sylvette sylvia sylviane sylvie tamara tanguy tania tara ted teresa tessa
    thais theo theodore theresa therese thibault thibaut thierry thomas tiffany tim timeo timothe timothee timothy tina
    toby todd tom tommy tony tracy travis tristan tyler ulysse urbain ursula valentin valerie vanessa veronica veronique
    vicky vincent violaine virgil virginie viviane vivien vladimir wahid walter wendy wilfried wilfrid william willy xavier
    yacine yael yan yann yannick yannis yasmina yasmine yassine yoann yohan yolande youssef yvan yves yvette yvon yvonne
    zachary zineb zoe zoubida jean-pierre lois terence trevor nigel clive alistair deirdre siobhan niamh declan aoife
""")

SURNAMES_THAT_ARE_WORDS: Final = word_set("""
    banks bell berry bird bishop black blanc bon bonnet boucher boulanger bourgeois breton brooks brown brun brunet burns
    bush butcher carpentier chapel charpentier chevalier church clerc cook cooper court cross david day deschamps dubois
    duchesne dumont dupuis dupond field fisher fontaine ford forest forestier foster fox gardner german gray green grey
    gros guerin hall hamilton hand head herbert hill hunt hunter joly jolly kay king kemp knight lamb lane langlois law
    leblanc lebrun lecomte leger legrand lemaire lenoir leroux lesage little long lopez love lucas marchand marchal
    marechal marsh masson mercier meunier meyer mills moon moreau moulin nash noble noir norman north olivier page parent
    paris park parker pasquier payne pelletier perrot petit picard poirier pond poole porter potter poulain power price
    prevost privat read reed renard rice rich rivers riviere roche rousseau roussel roux rouge royer rush sage salmon
    sharp shaw short small snow spencer sharp stone stephenson summers swift temple tessier turner tailor taylor vidal
    walker wall wallace ward waters weaver webb weber west white wise wolf wood woods young blanchard boyer caron carre
    chauvin cordier coste faure fabre ferrand fournier gaillard gauthier germain hardy humbert jacob jacquet lacroix
    laporte leclerc leclercq maillard mallet marie marin martel monnier morel paget payet peltier rey rolland sauvage
    vasseur thomas ewing wilson robinson lewis evans smith harrington kaplan simon lambert roy camille garnier legros
    vallet berger barber baker carter chambers coleman collins grant graves hudson jordan lawson mason nichols palmer
    winter vaillant voisin poulet buisson bouquet rossignol riviere pommier rocher toussaint garner perrier robin pages
    combes laine mace sow bah pons dias castel lejeune labbe griffin legall bates barre marion bourdon chatelain lecoq
    bazin gay klein valette rault holmes cornu genet courtois lavigne mignot carlier dupin
    parkinson parsons pierce pope russell sanders saunders shepherd skinner sutton tucker tyler watts webster wells
""")
"""Surnames that are words, first names or eponyms: they count only beside a first name or a title."""

SURNAMES: Final = (
    word_set("""
    adams aitken alexandre allard allen alvarez anderson andersson antoine armstrong arnaud arnault aubert aubry auger     bailey bailly barbier barnes baron barry bartlett baudry beaumont becker begum belkacem benali
    bennani bennett benoit benson bernard bernier berthelot bertin bertrand besnard besson bigot billaud blondel bodin
    boivin bonneau bonnin borel bouchet boucheron bouvet bouvier bradley brennan briand brossard bruneau
    bryant butler byrne camara campbell campion carpenter carroll castillo cartier chambon chapman
    charbonnier charrier chartier chevallier cisse clark clarke clement cohen colas coleman colin colombet     connolly costa coulibaly coulon cousin cox crawford cruz cunningham silva davidson davies davis
    dawson delage delahaye delannoy delattre delaunay delmas delorme denis deschanel descamps desmoulins devaux diallo
    diarra diaz didier diop dixon donnelly doucet doyle dubosc dubreuil duclos dufour duhamel dujardin
    dumas duncan duval dupont duprat dupre dupuy durand durant dutertre edwards elliott ellis etienne fallon faucher
    faucheux favier favre fergusson ferguson fernandes fernandez ferreira ferrier fischer fitzgerald fleming fleury flynn
    foucher fournet fraser freeman gallagher gallet gallois garcia gaudin gautier georges gerard gibbons
    gibson gilbert gilles girard giraud godard godin gomes gomez goncalves gonzalez gordon graham gregoire     griffiths grondin guichard guillaume guillet guillot guillou guyot haddad hamel hamon hansen harris harrison harvey
    hayes hebert henderson henry hernandez herve higgins hoarau hopkins howard hubert hughes huet hussain imbert
    jackson jacquot jacques jamet janvier jenkins jennings jimenez johnson johnston jones joseph joubert jourdan julien
    keita kelly kennedy khan kowalski kone konate lacombe lafon lagarde lahaye lambertin lamy laroche
    larsen laurent laval leblond lebon lebreton ledoux lefebvre lefevre lefort legendre
    legoff leleu lemaitre lemoine lenormand leonard lepage leroy lesueur levasseur leveque levy loiseau lopes louis
    macdonald mackenzie maillot malet mallory marshall martinet martinez martins marty mary mathieu maurice
    mccarthy mcdonald mcgregor mckenzie mclean menard mendes mendy michaud michel millet mitchell mohamed moore morales
    moreno morgan morin morris morrison morvan mounier mueller muller murphy murray navarro ndiaye nelson neveu newman
    nguyen nicolas noel obrien oconnor okafor oneill ollivier ortega ortiz osullivan parmentier pascal patel paul
    payen pearson peltier pereira perez perret perrin peters peterson petitjean philippe philippon phillips pichon
    pierre pineau pinto poirot pottier powell prat prigent quinn raymond raynaud regnier remy renaud renault
    renou reynolds ribeiro richard richards richardson rigaud robert roberts roberts rodrigues rodriguez
    roger rogers romero rossi roussell ruiz ryan sanchez santos sarr scott schmidt schmitt schneider schwartz
    seguin sheridan simmons simpson singh stevens stevenson stewart sullivan tanguy texier thibault thierry thompson
    thomson traore tremblay valentin vallee vaughan verdier vial vincent wagner walsh walter
    warren watson weiss williams williamson wright zimmermann ziegler abadie bouchard bourgoin chauvet corbin
    cordonnier delcourt desbois ducros dupouy esnault fouquet galland gervais gicquel gosselin guibert guilbert hallier
    jolivet lallemand lamotte launay lebas leduc lefranc legay lelievre maury millot naudin
    pasquet pelissier perrault picot pruvost raimbault rouault roussin saunier tardieu thevenet
    tournier vannier vigneron villard vivier bontemps bouhours chabot cottin crepin deniau fauvel gaudet heurtault
""")
    - WORDLIKE_FIRST_NAMES
    - SURNAMES_THAT_ARE_WORDS
)
"""Surnames that are nothing else, but for those that are first names too."""
