step-prepare = Preparar
step-map = Mapa
step-proposals = Propuestas
step-merge = Fusión
step-vote = Votación
step-plan = Plan
step-validation = Validación
step-follow-up = Seguimiento
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sept
month-10 = oct
month-11 = nov
month-12 = dic
money = ${ $amount }
term-first-half = 1º semestre { $year }
term-second-half = 2º semestre { $year }
term-quarter = Trimestre { $quarter } de { $year }
term-half-short = { $half }S { $year }
term-quarter-short = { $quarter }T { $year }
term-to-define = A definir
term-to-define-by-decider = A definir según decisión { $decider }
term-to-define-until = { $words }, hasta el { $date }
nature-need = necesidad
nature-action = acción
nature-merged = fusión
nature-strength = fortaleza
nature-weakness = debilidad
nature-potential = potencialidad
nature-difficulty = dificultad
votes-count-for = cuenta para la propuesta { $number }
board-strength = Fortalezas
board-weakness = Debilidades
board-potential = Potencialidades
board-difficulty = Dificultades
horizon-short = corto plazo
horizon-medium = mediano plazo
horizon-long = largo plazo
frequency-monthly = mensual
frequency-quarterly = trimestral
frequency-half-yearly = semestral
frequency-yearly = anual
frequency-once = una sola vez
priority-high = Alta
priority-medium = Media
priority-low = Baja
state-planned = Planificada
state-underway = En marcha
state-done = Realizada
state-dropped = Descartada
actor-company = Empresa
actor-supplier = Proveedora
actor-association = Asociación
actor-public-service = Servicio público
actor-academic = Académica
actor-community = Comunidad
size-small = Pequeña
size-medium = Mediana
size-large = Grande
size-unsized = No aplica
method-hands = Manos alzadas
refused-secret-poll = La votación es secreta: sus papeletas van a la urna y no se reabren. Para corregir, hacer otra votación.
refused-secret-poll-open = Hay una votación secreta abierta, y mientras tanto no se hacen respaldos. Cerrarla antes de importar.
refused-not-secret = La votación no es secreta. Anotar la papeleta en la lista.
refused-option-twice = Una opción está dos veces en la misma papeleta. Dejarla una sola vez.
refused-no-such-slip = Esa papeleta no es de esta votación. Revisar su número y su código.
refused-group-needed = Falta decir de qué grupo es la papeleta.
refused-voted-already = Esa persona ya votó. Corregir su voto en la lista.
refused-not-entitled = Esa persona no está en el padrón de esta votación.
refused-counted-at-the-desk = Esta votación se está contando a mano. Borrar esos conteos antes de anotar papeletas.
refused-counted-by-ballots = Esta votación se está anotando por papeletas. Corregir las papeletas.
refused-counted-in-parts = La sala se cuenta por partes o toda junta, no de las dos maneras. Borrar antes el otro conteo.
refused-needs-ballots = Así se vota solo con papeletas. Elegir papeletas, o voto abierto.
refused-needs-names = Esto pide un padrón con nombres. Elegir quiénes votan: los presentes, una mesa o una instancia.
refused-no-proxy = Un poder lo da quien no está a alguien que sí está, y los dos tienen derecho a voto.
refused-no-budget = Falta el presupuesto que se reparte.
refused-nothing-in-plan = Ninguna de las opciones está en el plan todavía. Llevarlas al plan primero.
refused-slip-twice = La papeleta { $slip } ya está anotada. Revisar el número en el papel.
refused-no-cost = Falta el costo de «{ $option }». Anotarlo antes de abrir.
method-approval = Aprobación
method-score = Notas de 0 a 5
method-ranking = Orden de preferencia
method-consent = Consentimiento
method-cards = Tarjetas de ánimo
rule-hands = A favor menos en contra
rule-dots = Suma de puntos
rule-approval = Más aprobaciones
rule-score = Suma de notas
rule-borda = Borda
rule-schulze = Schulze
rule-consent = Menos objeciones
rule-cards = Ánimo
rule-greedy = Presupuesto por votos
rule-equal-shares = Partes iguales
decides-hands = Se ordena por votos a favor menos votos en contra. Los empates quedan en el mismo lugar y, si hay que elegir, decide el orden de las opciones.
decides-dots = Se ordena por la suma de puntos. Los empates quedan en el mismo lugar y, si hay que elegir, decide el orden de las opciones.
decides-approval = Cada persona marca todas las opciones que aceptaría, y gana la más marcada. Los empates quedan en el mismo lugar y, si hay que elegir, decide el orden de las opciones.
decides-score = Cada persona pone una nota de 0 a 5 a cada opción, y gana la suma más alta. Los empates quedan en el mismo lugar y, si hay que elegir, decide el orden de las opciones.
decides-borda = Cada papeleta da a una opción un punto por cada otra que deja más abajo, y medio por cada una que deja igual. Gana la que junta más puntos.
decides-schulze = Las opciones se comparan de a dos, y gana cada duelo la que más personas ponen más arriba. Gana la opción a la que ninguna otra supera por una cadena de duelos más firme; una cadena vale lo que vale su duelo más estrecho.
decides-consent = Pasa lo que nadie objeta. Se ordena por menos objeciones y, entre iguales, por más acuerdos.
decides-cards = Se cuentan las tarjetas verdes, amarillas y rojas. Se ordena por verdes menos rojas; no decide nada, muestra el ánimo de la sala.
decides-greedy = Las opciones se toman de la más votada a la menos votada. La que cuesta más que el dinero que queda se salta.
decides-equal-shares = El presupuesto se reparte en partes iguales entre quienes votan, y cada opción la pagan quienes la apoyan: se compra primero la que pide a cada persona la menor parte de su costo. Cuando no alcanza para nada más, las partes suben de a una unidad de dinero y todo empieza de nuevo, hasta que ninguna otra opción cabe en el presupuesto.
consent-agree = De acuerdo
consent-object = Objeta
consent-stand-aside = Se aparta
card-green = Verde
card-yellow = Amarilla
card-red = Roja
counted-hands = { $favour } a favor, { $against } en contra, { $abstain } se abstienen
counted-consent = { $favour } de acuerdo, { $abstain } se apartan, { $against } objetan
counted-cards = { $favour } verdes, { $abstain } amarillas, { $against } rojas
counted-ranking = por su lugar en las papeletas
grouping-size = Tamaño
grouping-valley = Valle
grouping-sector = Rubro
grouping-kind = Tipo de actor
part-no-table = Sin mesa
part-row = Fila { $n }
group-unknown = Sin dato
majority-simple = Mayoría simple
majority-absolute = Mayoría absoluta
majority-two-thirds = Dos tercios
majority-three-quarters = Tres cuartos
majority-four-fifths = Cuatro quintos
majority-consensus = Consenso
base-voting = de quienes votan a favor o en contra
base-present = de los presentes
base-entitled = de todo el padrón
quorum-none = Sin quórum
quorum-majority = Más de la mitad
quorum-two-thirds = Dos tercios
quorum-three-quarters = Tres cuartos
poll-how-dots =
    { $n ->
        [one] 1 punto por persona
       *[other] { $n } puntos por persona
    }
poll-how-approval-cap =
    { $n ->
        [one] Aprobación: hasta 1 opción
       *[other] Aprobación: hasta { $n } opciones
    }
counted-dots =
    { $n ->
        [one] 1 punto
       *[other] { $favour } puntos
    }
counted-approvals =
    { $n ->
        [one] 1 aprobación
       *[other] { $favour } aprobaciones
    }
counted-score =
    { $n ->
        [one] 1 punto de { $voters } personas
       *[other] { $favour } puntos de { $voters } personas
    }
method-dots = Puntos
refused-gone = Eso ya no está: alguien lo quitó antes. Elegir otra vez de la lista.
refused-empty-text = Falta el texto. Escribirlo y volver a intentar.
refused-minutes = Los minutos van de 1 a 600. Corregir el número.
refused-room = Las medidas de la sala son muy chicas. Anotar al menos 1 m a la última fila y 0,3 m de pantalla.
refused-registered = { $name } ya está en la lista. Buscar el nombre y marcar su asistencia.
refused-too-few-to-keep-apart = Para declararlas distintas se necesitan al menos dos propuestas.
refused-on-a-board = Es parte del diagnóstico: ahí no se ordena ni se fusiona. Cambiar antes su tipo.
refused-only-actions-answer = Solo una acción responde a necesidades. Cambiar antes su tipo.
refused-not-a-need = No es una necesidad. Elegir una necesidad.
refused-not-asked-for-consent = Esa mesa no tiene propuestas en la fusión.
refused-not-for-plan = Al plan pasan acciones. Cambiar antes su tipo o fusionarla con una acción.
refused-too-few-to-merge = Para fusionar hay que elegir al menos dos propuestas.
refused-not-standing = Una de las propuestas ya está fusionada o descartada. Elegir entre las que siguen en pie.
refused-in-open-poll = Se está votando sobre esta propuesta. Cerrar primero la votación.
refused-already-split = Esta fusión ya está separada.
refused-still-used = Otras partes del plan se apoyan en esto y por eso no se puede quitar.
refused-too-few-options = Faltan opciones: elegir al menos una propuesta (dos si se vota con puntos).
refused-nobody-entitled = Nadie tiene derecho a voto. Anotar cuántas personas votan.
refused-poll-not-draft = La votación ya se abrió y no se puede cambiar.
refused-poll-not-open = La votación no está abierta. Abrirla antes de contar.
refused-poll-not-closed = La votación no está cerrada. Cerrarla primero.
refused-too-many-votes = Se contaron { $counted } votos y solo puede haber { $allowed }. Revisar el conteo.
refused-other-method = Esta votación se cuenta de otra manera. Anotar manos si es a mano alzada, o puntos si es con puntos.
refused-more-present = Hay { $present } presentes y la Mesa tiene { $members } miembros. Revisar los dos números.
refused-only-by-merging = Un texto fusionado sale solo de una fusión. Elegir necesidad o acción.
refused-not-counted = Falta contar «{ $option }». Anotar sus votos, también si son cero.
refused-reason-needed = Falta el motivo. Escribirlo en pocas palabras.
refused-link-to-itself = Un objetivo no puede ser causa de sí mismo. Elegir otro objetivo.
refused-link-exists = Esa relación ya está dibujada.
refused-link-cycle = Con esa relación un objetivo sería causa de sí mismo. Quitar antes otra relación del círculo.
refused-perspective-in-use = La perspectiva todavía tiene objetivos. Moverlos o quitarlos antes.
refused-one-by-one = El título y el lugar son de cada objetivo. Cambiarlos de a uno.
refused-too-few-levels = Una escala necesita al menos dos niveles. Agregar otro.
refused-other-scale = Ese valor no es de la escala del indicador. Elegir uno de sus niveles, o escribir un número si es cuantitativo.
refused-scale-in-use = El indicador ya tiene valores que no caben en la escala nueva. Quitarlos antes o agregar otro indicador.
refused-already-in-plan = La propuesta ya está en el plan.
refused-empty-plan = El plan todavía no tiene actividades. Llevar al menos una propuesta al plan.
refused-no-quorum = No hay quórum: hay { $present } personas y se necesitan { $needed }. Esperar a que lleguen o corregir la asistencia.
refused-nothing-to-undo = No hay nada que deshacer.
refused-nothing-to-redo = No hay nada que rehacer.
refused-overtaken = No se puede deshacer: después se escribió sobre lo mismo. Corregirlo a mano.
refused-read-only = El archivo es de solo lectura. Guardar una copia en otro lugar y seguir en ella.
refused-still-saving = Todavía se está guardando. Esperar a que diga «guardado» y repetir.
refused-still-checking = El archivo todavía se está revisando. Esperar un momento.
refused-unknown = No se conoce «{ $name }». Revisar cómo está escrito.
progress-present = { $n } presentes
progress-objectives = { $n } objetivos
progress-merges = { $n } fusiones
progress-to-decide = { $n } por decidir
progress-poll-open = abierta { $voted }/{ $entitled }
progress-polls-closed = cerradas: { $n }
progress-activities = { $n } actividades
progress-version = versión { $n }
progress-done = { $done } de { $all } realizadas
notice-little-space = Quedan { $megabytes } MB libres en el disco. Liberar espacio antes del taller.
notice-taken-back = Lo último no se pudo guardar y se retiró de la pantalla. { $why }
notice-resumed = Se volvió a guardar: nada se perdió.
notice-backup-failed = No se pudo hacer el respaldo. { $why }
notice-not-imported = No se trajo nada, porque no se pudo hacer el respaldo previo. { $why }
notice-not-cast = La papeleta { $slip } no se guardó: { $why } Anotarla otra vez desde el papel.
notice-not-taken-back = No se pudo deshacer: no se pudo leer qué cambió. { $why }
notice-copied = Copia guardada en { $path }
notice-rescued = Copia guardada en { $path } con todo lo que está en la pantalla, pero sin el historial ni los sellos: el archivo abierto ya no se puede leer. Abrir la copia y seguir en ella.
notice-checks-failed = El archivo no está como se escribió. { $found } No se puede editar: guardar una copia o restaurar un respaldo desde el inicio.
no-template = No hay una plantilla «{ $name }». Usar vitivinicola, fruticola, blank o un archivo .json.
slide-page = { $page } de { $pages }
slide-practice = ENSAYO
slide-agenda = Agenda
slide-agenda-empty = La agenda todavía está vacía.
slide-minutes = { $n } min
slide-map = Mapa estratégico
slide-map-draft = Mapa estratégico (borrador)
slide-map-short = Mapa
slide-map-short-draft = Mapa (borrador)
slide-map-vision = Visión
slide-map-mission = Misión
slide-map-leads = → { $numbers }
slide-map-focus = En foco
slide-map-effects = Ayuda a lograr
slide-map-causes = Se apoya en
slide-map-helps = ayuda a lograr
slide-map-theme = { $theme } · { $shown } de { $all } objetivos
slide-map-row-empty = Esta perspectiva todavía no tiene objetivos.
slide-map-empty = El mapa todavía no tiene objetivos.
slide-wall = Propuestas
slide-wall-empty = Todavía no hay propuestas.
slide-wall-newest = Se muestran las { $shown } más recientes de { $all }.
slide-wall-ranking = Prioridades
slide-wall-none = Ninguna propuesta es así todavía.
slide-wall-unranked = Todavía no se ordenan las propuestas.
slide-wall-first = Se muestran las primeras { $shown } de { $all }.
slide-wall-words = «{ $words }»
slide-wall-no-area = Sin ámbito
slide-wall-number = N.º { $n }
slide-wall-unites = une { $n }
slide-wall-for = para { $group }
slide-wall-by = propone { $name }
slide-source = { $number } ({ $table }): { $text }
slide-board = Diagnóstico
slide-board-empty = Todavía no hay nada aquí.
slide-parked = Estacionamiento
slide-merge-before = Fusión: lo que se dijo
slide-merge-after = Fusión: un solo texto
slide-merge-unites = Reúne las propuestas { $numbers }
slide-poll = Votación { $n }
slide-poll-result = Votación { $n }: resultado
slide-poll-place = { $place }º
slide-poll-voted = { $voted } de { $entitled } han votado
slide-poll-closed = Votación cerrada
slide-poll-value-dots =
    { $n ->
        [one] 1 punto
       *[other] { $n } puntos
    }
slide-poll-secret = Voto secreto
slide-poll-open = Voto abierto
slide-poll-roll-call = Votación nominal
slide-poll-rule = Decide: { $rule }
slide-poll-quorum = Quórum: { $quorum }
slide-poll-passes = Pasa
slide-poll-fails = No pasa
slide-poll-passed = Pasa: { $what }
slide-poll-some-pass = Pasan { $passed } de { $all }
slide-poll-none-passes = Ninguna pasa
slide-poll-wins = Gana: { $what }
slide-poll-funded =
    { $n ->
        [one] Se financia 1 opción
       *[other] Se financian { $n } opciones
    }
slide-poll-chosen = Se financia
slide-poll-nobody = Nadie votó
slide-poll-mood = Así está el ánimo de la sala
slide-poll-tied = Empate: decidió el orden de las opciones.
slide-poll-quorum-met = Hay quórum
slide-poll-quorum-missed = No hay quórum
slide-poll-value-mean = { $mean } de 5
slide-poll-value-points = { $points } puntos
slide-poll-group-voted = { $voted } de { $entitled }
slide-poll-group-voted-only = { $voted } votos
slide-poll-group-hidden = No se muestra, para cuidar el secreto: son pocos votos.
slide-poll-group-first = Primero
slide-poll-group-other = Distinto del total
slide-poll-weighted-same = Con el mismo peso para cada grupo: igual resultado
slide-poll-weighted-other = Con el mismo peso para cada grupo: gana { $what }
slide-poll-weighted-verdict-other = Con el mismo peso para cada grupo: { $verdict }
slide-poll-badge-both = Doble mayoría: en el total y en cada grupo
slide-poll-badge-only = Mayoría en el total, pero no en: { $groups }
slide-poll-map-dots = El número y la barra son los puntos. Borde grueso: más puntos.
slide-rounds = Votaciones { $then } y { $now }
slide-rounds-places = { $change } · antes { $before } · ahora { $after }
slide-square = Impacto y esfuerzo
slide-square-axes = Más arriba, más impacto; más a la derecha, más esfuerzo.
slide-square-values = Impacto { $impact } · esfuerzo { $effort }
result-project-both = Publicar las dos y proyectar
result-project-two = Proyectar las dos
quorum-state = Quórum: hay { $present } de { $entitled }, se necesitan { $needed }
by-grouping = Por { $name }
to-do-roll-call = Cada persona dice su voto cuando se la nombra.
to-do-consent = Por cada opción: de acuerdo, me aparto u objeto.
to-do-cards = Levantar una tarjeta: así se ve el ánimo.
to-do-hands = Levantar la mano una vez por opción: a favor, en contra o abstención.
to-do-dots = Repartir { $n } puntos entre las opciones.
to-do-dots-cap = Repartir { $n } puntos entre las opciones, hasta { $cap } en una.
to-do-approval = Levantar la mano por cada opción que se aceptaría.
to-do-score = Mostrar con los dedos una nota de 0 a 5 por opción.
to-do-slip-hands = Marcar una casilla por opción: a favor, en contra o abstención.
to-do-slip-dots = Anotar los números elegidos y cuántos puntos van a cada uno: { $n } en total.
to-do-slip-dots-cap = Anotar los números elegidos y cuántos puntos van a cada uno: { $n } en total, hasta { $cap } en uno.
to-do-slip-approval = Anotar los números de todas las opciones que se aceptarían.
to-do-slip-approval-cap = Anotar los números de las opciones que se aceptarían, hasta { $cap }.
to-do-slip-score = Anotar una nota de 0 a 5 para cada número.
to-do-slip-ranking = Anotar los números en orden, primero el preferido.
to-do-slip-consent = Marcar una casilla por opción: de acuerdo, me aparto u objeto.
to-do-slip-cards = Marcar una casilla por opción: verde, amarilla o roja.
to-do-beside-dots = Anotar los puntos junto a las opciones: { $n } en total.
to-do-beside-approval = Marcar todas las opciones que se aceptarían.
to-do-beside-score = Anotar una nota de 0 a 5 junto a cada opción.
to-do-beside-ranking = Anotar el lugar junto a cada opción: 1 es la preferida.
gave-stand-aside =
    { $n ->
        [one] se aparta
       *[other] se apartan
    }
gave-object =
    { $n ->
        [one] objeta
       *[other] objetan
    }
gave-green =
    { $n ->
        [one] verde
       *[other] verdes
    }
gave-yellow =
    { $n ->
        [one] amarilla
       *[other] amarillas
    }
gave-red =
    { $n ->
        [one] roja
       *[other] rojas
    }
gave-abstain =
    { $n ->
        [one] se abstiene
       *[other] se abstienen
    }
means-agree = Puedo vivir con esto y lo apoyo.
means-stand-aside = No lo apoyo, pero no lo detengo.
means-object = Hay un daño que veo, y digo por qué.
means-green = Vamos bien, sigamos.
means-yellow = Tengo dudas, conversemos.
means-red = Así no, paremos.
slide-plan = Plan de Trabajo
slide-progress = Avance del plan
slide-plan-term = Plazo
slide-plan-responsible = Responsable
slide-plan-priority = Prioridad
slide-plan-open = por definir
slide-plan-empty = El plan todavía no tiene actividades.
list-and = { $before } y { $last }
origin-named =
    { $n ->
        [one] De la propuesta { $list }
       *[other] De las propuestas { $list }
    }
origin-unites = { $number }, que une { $list }
origin-with-table = { $number } ({ $table })
shell-go-to = Ir a { $step }
shell-undo = Deshacer
shell-redo = Rehacer
shell-undo-key = Deshacer (Ctrl+Z)
shell-redo-key = Rehacer (Ctrl+Y)
shell-palette = Buscar una acción
shell-palette-key = Buscar una acción (Ctrl+K)
shell-new = Nuevo proceso
shell-open = Abrir archivo…
shell-save-copy = Guardar copia en…
shell-export = Exportar…
shell-export-key = Exportar (Ctrl+E)
shell-export-map = Exportar el mapa…
shell-exporting = Escribiendo el documento…
shell-stop-export = Cancelar la exportación
shell-help = Ayuda
shell-help-key = Ayuda (F1)
shell-close = Cerrar y volver al inicio
shell-practise = Ensayar en una copia
shell-fold-strip = Plegar la franja del proyector
shell-unfold-strip = Mostrar la franja del proyector
shell-checking = revisando el archivo
shell-damaged = archivo dañado, solo lectura
shell-saved = guardado
shell-saving = guardando…
shell-not-saved = sin guardar: { $n }
shell-dismiss = Cerrar el aviso
shell-retry = Reintentar
shell-open-copy = Abrir una copia
shell-practice-ribbon = ENSAYO
shell-projector-title = Minga · Proyector
strip-title = En pantalla
strip-laying-out = Preparando las páginas
strip-project = Proyectar
strip-project-key = Proyectar lo que está abierto (F5)
strip-window = Abrir la ventana del proyector
strip-window-close = Cerrar la ventana del proyector
strip-single = Pantalla única
strip-single-key = Pantalla única (F6)
strip-black = Negro
strip-black-key = Pantalla en negro (F7)
strip-freeze = Congelar
strip-freeze-key = Dejar fija la lámina (F8)
strip-pointer = Puntero
strip-pointer-key = Mostrar en la sala dónde está la mano: sobre esta vista o sobre una caja del mapa (F4)
strip-message = Mensaje
strip-message-hint = Volvemos a las 15:30
strip-message-on = Mostrar el mensaje
strip-message-off = Quitar el mensaje
strip-countdown = Cuenta regresiva
strip-minutes = minutos
strip-start = Empezar la cuenta
strip-pause = Detener la cuenta
strip-resume = Seguir la cuenta
strip-stop = Quitar la cuenta
strip-zoom = Acercar
strip-zoom-in = Acercar la lámina
strip-zoom-out = Alejar la lámina
strip-scroll-left = Mover a la izquierda
strip-scroll-right = Mover a la derecha
strip-scroll-up = Mover hacia arriba
strip-scroll-down = Mover hacia abajo
strip-forward = Lámina siguiente
strip-back = Lámina anterior
strip-next = Siguiente
strip-slides = Láminas
strip-slide-title = Portada
strip-slide-agenda = Agenda
strip-turn-wall = Muro: otra vista (nuevas, prioridades, por mesa, por ámbito)
strip-slide-wall = Muro
strip-wall = En el muro
strip-wall-table = Mesa en el muro
strip-wall-all-tables = Todas las mesas
strip-wall-area = Ámbito en el muro
strip-wall-all-areas = Todos los ámbitos
strip-wall-kind = Tipo en el muro
strip-wall-all-kinds = Necesidades y acciones
strip-wall-group = Grupo en el muro
strip-wall-all-groups = Todos los grupos
strip-wall-ranking = Prioridades
strip-wall-by-table = Por mesa
strip-wall-by-area = Por ámbito
strip-wall-sources = Con fuentes
strip-wall-all-words = Con «{ $words }»
palette-show-board = Proyectar el diagnóstico
palette-show-parked = Proyectar el estacionamiento
palette-show-left-out = Proyectar lo que quedó fuera del plan
strip-state-on = proyectando
strip-nothing = Todavía no se proyecta nada
strip-state-off = la sala no ve nada
strip-state-black = en negro
strip-state-frozen = congelado
strip-readable-all = Se lee hasta la última fila ({ $rows })
strip-readable-to = Legible hasta la fila { $row } de { $rows }
strip-readable-none = No se lee desde ninguna fila
start-title = Minga
start-what = Planificar entre todos: mapa, propuestas, votación y Plan de Trabajo en un solo archivo.
start-open = Abrir…
start-opening = abriendo…
start-begin = Empezar con { $name }
start-begin-short = Empezar
start-backups = Restaurar un respaldo…
start-backups-title = Respaldos
start-backups-close = Cerrar los respaldos
start-backups-none = Todavía no hay respaldos: se hacen solos al trabajar.
start-backup-holds = { $proposals } propuestas, { $activities } actividades
start-restore = Restaurar como archivo nuevo
start-restored-name = { $name } restaurado
start-recent = Recientes
start-dark = Usar colores oscuros
start-light = Usar colores claros
start-english = English
start-spanish = Español
palette-hint = Escribir parte del nombre
palette-none = No hay una acción con ese nombre.
file-open-title = Abrir un archivo
file-open = Abrir
file-copy-title = Guardar una copia
file-copy = Guardar copia
file-copy-name = { $name } - copia
file-export-title = Exportar
file-export = Exportar
file-import-title = Traer una lista de propuestas
file-import = Ver qué trae
file-path = Carpeta y nombre
file-browse = Buscar…
file-browse-means = Elegir con el diálogo del sistema
file-browsing = El diálogo del sistema está abierto. Aquí también se puede escribir o elegir.
file-browse-nothing = El sistema no entregó un archivo. Aquí se puede escribir o elegir.
file-keys = Flechas y Enter para entrar en las carpetas, Alt con flecha arriba para salir.
file-taken = Ese nombre ya existe y no se toca: este otro está libre.
file-kind-process = Procesos de Minga
file-kind-document = Documentos
file-kind-list = Listas
file-import-what = Un archivo .txt, .csv, .xlsx, .ods o .docx. También se puede arrastrar a la ventana.
file-cancel = Cancelar
file-close = Cerrar
file-plan-pdf = Plan (PDF)
file-plan-xlsx = Plan (Excel)
file-minutes-pdf = Acta (PDF)
file-proposals-csv = Propuestas (CSV)
file-results-pdf = Resultados (PDF)
file-left-out-pdf = Fuera del plan (PDF)
file-left-out-xlsx = Fuera del plan (Excel)
file-left-out-name = { $name } - fuera del plan
file-map-pdf = Mapa (PDF)
file-map-svg = Mapa (SVG)
file-map-png = Mapa (PNG)
file-all-json = Todo (JSON)
file-plan-name = { $name } - plan
file-minutes-name = { $name } - acta
file-proposals-name = { $name } - propuestas
file-results-name = { $name } - resultados
file-map-name = { $name } - mapa
file-all-name = { $name } - datos
single-hint = Propuesta de { $table }: escribir y Enter
report-plan = Plan de Trabajo
report-plan-caption = Actividades por etapa y ámbito
report-commitments = Compromisos y seguimiento
report-commitments-caption = Responsables, metas, indicadores y prioridad de cada actividad
report-proposals = Propuestas
report-proposals-caption = Todas las propuestas, por Mesa Temática
report-results = Resultados de las votaciones
report-no-results = No hay votaciones cerradas.
report-minutes = Acta del taller
report-signatures = Firmas
report-product = Producto eje
report-region = Región
report-valleys = Valles
report-workshop = Taller
report-date = Fecha
report-place = Lugar
report-source = Documento de origen
report-version = Versión del plan
report-seal = Sello
report-seal-footer = { $name } · sello { $seal }
report-seal-means = El sello de esta acta sale del contenido del archivo al momento de validar. Firmado en papel, prueba que el archivo es el mismo; dentro del archivo solo, no prueba nada.
report-col-number = N.º
report-col-stage = ETAPAS
report-col-area = ÁMBITO
report-col-activity = ACTIVIDADES
report-col-background = ANTECEDENTES Y OBSERVACIONES
report-col-results = RESULTADOS ESPERADOS
report-col-support = INSTITUCIONES E INSTRUMENTOS DE APOYO
report-col-term = PLAZOS
report-col-responsible = RESPONSABLE
report-col-target = META
report-col-indicator = INDICADOR
report-col-priority = PRIORIDAD
report-col-state = ESTADO
report-col-origin = ORIGEN
report-col-text = texto
report-col-kind = tipo
report-col-standing = situación
report-col-source = fuente
report-col-table = mesa
report-col-proposal-area = ámbito
report-col-rank = prioridad
report-col-proposal-term = plazo
report-col-cost = costo
report-col-benefits = beneficia a
report-col-proposes = propone
report-col-needs = responde a
report-col-unites = reúne
report-col-origins = PROPUESTAS
report-origins = De dónde viene cada actividad
report-origins-caption = Las propuestas que llegaron al plan, y las que se unieron en ellas
report-board-caption = Fortalezas, debilidades, potencialidades y dificultades
report-agrees = { $table } de acuerdo
report-objects = { $table } se opone
report-origin-source = Documento de 2006
report-poll = Votación { $n }: { $question }
report-poll-method = Forma de votar
report-poll-entitled = Con derecho a voto
report-poll-voted = Votaron
report-poll-closed = Cierre
report-poll-reopened = Se reabrió porque
file-results-xlsx = Resultados (Excel)
file-ballots-csv = Papeletas de la última votación (CSV)
file-ballots-name = { $name } - papeletas
file-slips-name = { $name } - para imprimir
vote-paper = Imprimir papeletas
vote-paper-cards = Imprimir tarjetas
vote-paper-means = Escribe un PDF con papeletas para recortar, la lista de opciones y tarjetas.
report-poll-who = Quiénes votaron
report-poll-way = Cómo llegaron los votos
report-poll-secrecy = Secreto
report-poll-rule = Regla
report-poll-majority = Mayoría
report-poll-quorum = Quórum
report-poll-budget = Presupuesto
report-poll-weighting = Ponderación
report-ballots = Papeletas
results-counts = Resultado por opción
results-poll = Votación
results-question = Pregunta
results-place = Lugar
results-option = Opción
results-favour = A favor o puntos
results-against = En contra
results-abstain = Abstención
results-score = Puntaje
results-verdict = Decisión
results-weighted = Mismo peso por grupo
results-wins = Gana
results-hidden = no se muestra, son pocos votos
ballots-none = No hay papeletas de votaciones cerradas.
ballots-group = Grupo
ballots-votes = Votos
record-tied = Empate, decidió el orden de las opciones: { $options }
record-corrected = Se corrigió el conteo de «{ $option }»; antes: { $was }.
record-second-same = El segundo conteo de «{ $option }» dio lo mismo.
record-second-other = El segundo conteo de «{ $option }» dio: { $second }.
record-objection = Objeción a «{ $option }»: { $reason }
record-reason = Razón de una objeción: { $reason }
record-void = La papeleta { $n } no cuenta: { $reason }
record-ballots-corrected =
    { $n ->
        [one] Se corrigió 1 papeleta antes del cierre.
       *[other] Se corrigieron { $n } papeletas antes del cierre.
    }
record-late =
    { $n ->
        [one] Durante la votación llegó 1 persona.
       *[other] Durante la votación llegaron { $n } personas.
    }
minutes-poll-fact = { $label }: { $value }.
minutes-poll-named = { $name }: { $vote }
minutes-poll-group = { $group }: { $counts }
slips-line-place = { $place }º  n.º ______
slips-line-dots = n.º ____  puntos ____
slips-line-grade = n.º ____  nota ____
slips-line-number = n.º ______
slips-line-hands = n.º ____  ________
slips-sample = muestra
cli-value-number = N
cli-export-poll = De qué votación: para slips y ballots. Si falta, la abierta o la última
export-no-paper = Esta votación no necesita papel, o no está. Elegir una con papeletas o tarjetas.
export-only-pdf = Las papeletas no se escriben en «{ $ending }». Usar la extensión pdf.
report-hands = en contra { $against }, abstenciones { $abstain }
standing-live = en pie
standing-to-decide = por decidir
standing-parked = en el estacionamiento
standing-withdrawn = retirada al separar la fusión
standing-discarded = descartada: { $reason }
standing-merged = fusionada en la { $n }
left-out-title = Lo que no ha llegado al plan
left-out-tab = Fuera del plan
left-out-all = Todo
left-out-keys = Las flechas eligen. Enter lleva al plan, o va a donde está.
left-out-project = Proyectar
left-out-kind-waiting = Esperan el plan
left-out-kind-to-decide = Por decidir, tras separar una fusión
left-out-kind-need = Necesidades sin acción en el plan
left-out-kind-united = Unidas en otra que no ha llegado
left-out-kind-answered = Necesidades que el plan atiende
left-out-kind-parked = Estacionamiento
left-out-kind-discarded = Descartadas
left-out-kind-diagnosis = Diagnóstico
left-out-waiting = espera que alguien la lleve al plan
left-out-to-decide = por decidir: se separó su fusión
left-out-unanswered = necesidad sin una acción que la atienda
left-out-answers-wait =
    { $n ->
        [one] la atiende la { $numbers }, que no ha llegado
       *[other] la atienden { $numbers }, que no han llegado
    }
left-out-answered =
    { $n ->
        [one] el plan la atiende con la { $numbers }
       *[other] el plan la atiende con { $numbers }
    }
left-out-united = unida en la { $n }: { $why }
left-out-parked = estacionada: fuera del alcance
left-out-discarded = descartada: { $reason }
left-out-diagnosis = diagnóstico: { $nature }
left-out-none = Todo lo que se propuso llegó al plan.
left-out-more = Y { $n } más, en el documento.
left-out-caption = Cada propuesta que ninguna actividad nombra, y por qué
left-out-col-why = por qué
cli-usage-heading = Uso:
cli-usage =
    minga [ARCHIVO.minga]
    { "     minga ORDEN …" }
cli-usage-demo = minga demo CARPETA
cli-usage-new = minga new PLANTILLA ARCHIVO.minga
cli-usage-import = minga import ARCHIVO.minga LISTA --table MESA [--sheet HOJA]
cli-usage-similar = minga similar LISTA.csv [--pairs PARES.csv] [--json] [--no-why]
cli-usage-layout = minga layout MAPA.json [--json]
cli-usage-export = minga export ARCHIVO.minga DOCUMENTO [--what PARTE] [--poll N]
cli-usage-verify = minga verify ARCHIVO.minga [--seal SELLO]
cli-usage-replay = minga replay ARCHIVO.minga LÍNEAS [--ack]
cli-commands = Órdenes
cli-arguments = Argumentos
cli-options = Opciones
cli-help = Muestra esta ayuda
cli-version = Muestra la versión
cli-value-file = ARCHIVO.minga
cli-value-dir = CARPETA
cli-value-template = PLANTILLA
cli-value-list = LISTA
cli-value-map = MAPA
cli-value-pairs = PARES
cli-value-table = MESA
cli-value-out = DOCUMENTO
cli-value-what = PARTE
cli-value-seal = SELLO
cli-value-ops = LÍNEAS
cli-value-lang = IDIOMA
cli-missing = Falta: { $what }. Ver cómo se usa con: { $help }
cli-bad-value = «{ $found }» no sirve para { $what }. Usar uno de estos: { $allowed }.
cli-unknown-argument = No se conoce «{ $what }». Ver qué se puede pedir con: { $help }
cli-not-text = Un argumento tiene letras que no son UTF-8. Escribirlo de nuevo, como dice: { $help }
cli-not-understood = No se entiende la orden. Ver cómo se usa con: { $help }
cli-is-folder = { $path } es una carpeta. Indicar un archivo.
cli-line-not-json = no es un objeto JSON bien escrito (columna { $column }).
cli-line-missing = falta el campo «{ $field }».
cli-line-strange = el campo «{ $field }» no existe en esa orden.
cli-line-twice = el campo «{ $field }» está dos veces.
cli-line-not-allowed = no se conoce la palabra «{ $word }»; minga replay --help dice cuáles hay.
cli-line-wrong-value = un valor no es de los que van ahí; minga replay --help dice cuáles.
cli-line-not-text = tiene letras que no son UTF-8.
cli-line-too-long = tiene más de { $most } KB.
cli-replay-stalled = Línea { $n }: { $problem } Lo anterior quedó guardado; seguir desde esta línea.
cli-replay-unheard = La línea { $n } quedó guardada, pero ya nadie lee la salida. Seguir desde la línea siguiente.
cli-about = Minga: talleres de planificación participativa en un archivo. Sin argumentos abre la ventana.
cli-file = Archivo .minga
cli-lang = Idioma: es-CL o en
cli-demo = Hace todo el trabajo sin ventana, con el plan vitivinícola, y deja los documentos en una carpeta
cli-demo-dir = Carpeta para los archivos
cli-new = Crea un archivo a partir de una plantilla
cli-new-template = vitivinicola, fruticola, blank o un archivo .json
cli-new-file = Archivo .minga nuevo; nunca reemplaza uno que exista
cli-new-done = Archivo creado: { $path }
cli-import = Agrega las propuestas de una lista a una Mesa Temática
cli-import-list = Lista .txt, .csv, .xlsx, .ods o .docx; un encabezado «texto» nombra la columna
cli-import-sheet = Hoja del libro; sin ella, la primera con una lista
cli-value-sheet = HOJA
cli-import-table = Mesa Temática: Innovación, Capacidades, Mercado, Entorno, Vinculación o Información
cli-similar = Dice qué textos de una lista dicen casi lo mismo, y por qué
cli-similar-list = Una lista .csv con una columna text, y si se quiere una columna id
cli-similar-pairs = Compara solo estos pares: un .csv con columnas a y b, los id de la lista
cli-similar-json = Responde en JSON
cli-similar-no-why = Deja fuera las razones: con muchos miles de textos ahorra la mitad del tiempo
cli-similar-format =
    La respuesta: [{"{"}"a": id, "b": id, "score": 0 a 1, "suggested": true o false, "why": razón{"}"}, …],
    lo más parecido primero: de cada texto sus 20 más cercanos como máximo, o exactamente los pares pedidos.
    Sin columna id, los textos se llaman por su número, desde 1.
cli-similar-no-column = { $path } no tiene las columnas que hacen falta: { $columns }. Ponerlas en su primera línea.
cli-similar-twice = { $path }, línea { $line }: el id «{ $id }» ya está en la línea { $first }. Cambiar uno.
cli-similar-no-id = { $path }, línea { $line }: el id «{ $id }» no está en la lista. Corregirlo o quitar la línea.
cli-similar-done = { $texts } textos, { $n ->
    [one] un par que dice casi lo mismo
   *[other] { $pairs } pares que dicen casi lo mismo
}. Con --json se ven todos.
similar-shared = comparten: { $words }
similar-akin = dicen casi lo mismo: { $words }
similar-opposed = no es lo mismo: { $words }
similar-pair = { $one } y { $other }
similar-nothing = no comparten palabras que digan algo
cli-layout = Ordena y dibuja un mapa dado en filas y relaciones, con los menos cruces
cli-layout-map = Un mapa .json
cli-layout-json = Responde con las cajas y las relaciones en JSON
cli-layout-format =
    El mapa: {"{"}"rows": [[nodo, …], …], "edges": [[desde, hasta], …], "sizes": {"{"}nodo: [ancho, alto]{"}"}{"}"}
    La primera fila queda abajo; "sizes" puede faltar. Los nodos son textos o números.
    La respuesta: {"{"}"boxes": {"{"}nodo: [x, y, ancho, alto]{"}"}, "edges": [{"{"}"from", "to", "points": [[x, y], …]{"}"}], "crossings": cruces{"}"}
    La y crece hacia abajo.
cli-layout-done = { $boxes } cajas, { $edges } relaciones, { $crossings } cruces. Con --json se ven sus lugares.
cli-layout-unreadable = { $path } no se puede leer como mapa (línea { $line }, columna { $column }). Corregirlo según: minga layout --help
cli-layout-twice = El nodo «{ $node }» está dos veces en las filas. Dejarlo una vez.
cli-layout-no-node = El nodo «{ $node }» no está en ninguna fila. Agregarlo a una o quitarlo.
cli-layout-itself = El nodo «{ $node }» tiene una relación consigo mismo. Quitarla.
cli-layout-size = El tamaño del nodo «{ $node }» no sirve: ancho y alto van de 1 a 100.000.
cli-layout-too-large = El mapa es demasiado grande: sus relaciones pasan en total por más de un millón de filas. Dividirlo.
cli-export = Escribe un documento; el formato sale de la extensión: pdf, xlsx, csv, json, svg o png
cli-export-out = Archivo nuevo .pdf, .xlsx, .csv, .json, .svg o .png; nunca reemplaza uno que exista
cli-export-what = Qué se escribe: plan, minutes, proposals, left-out, results, ballots, slips, map o all; si no se dice, el plan, o el mapa en svg y png. En JSON va todo, o las propuestas solas
cli-export-done = Documento escrito: { $path }
cli-verify = Revisa que el archivo esté como se escribió: integridad, cadena, repetición y recuentos
cli-verify-seal = Sello impreso en un acta
cli-verify-good =
    { $n ->
        [one] El archivo está como se escribió: 1 operación revisada.
       *[other] El archivo está como se escribió: { $n } operaciones revisadas.
    }
cli-verify-recounted =
    { $n ->
        [one] 1 votación cerrada se recontó y da lo mismo.
       *[other] { $n } votaciones cerradas se recontaron y dan lo mismo.
    }
cli-verify-sealed = El sello corresponde a la versión { $n } del plan en este archivo.
cli-verify-not-sealed = El sello { $code } no corresponde a este archivo. Revisar que esté bien copiado y que sea el archivo del acta.
cli-replay = Aplica órdenes, un objeto JSON por línea, desde un archivo o - (entrada estándar)
cli-replay-ops = Archivo .jsonl, o - para la entrada estándar
cli-replay-ack = Imprime el número de cada línea cuando ya está en el disco
cli-replay-line = Línea { $n }: { $problem } Lo anterior quedó guardado; corregir la línea y seguir desde ahí.
cli-no-display = No hay una pantalla donde abrir la ventana. Abrir Minga en un escritorio, o escribir: minga demo CARPETA
cli-no-library = Falta una biblioteca gráfica del sistema (OpenGL o X11). Instalar libgl1 y libxkbcommon-x11-0, o escribir: minga demo CARPETA
demo-file = 1. Archivo nuevo con la plantilla vitivinícola: { $path }
demo-present = 2. Asistencia: { $n } participantes de muestra
demo-proposals = 3. Propuestas que hace el propio documento, con las fusionadas: { $n }
demo-table = { $table }: { $n } en pie
demo-merge = 4. Fusión de { $numbers }: { $text }
demo-poll = 5. Votación cerrada: { $question }
demo-plan = 6. Plan de Trabajo: { $n } actividades
demo-validated = 7. Plan validado: versión { $n }, sello { $seal }
demo-export = 8. Documento: { $path }
demo-done = Listo. Abrir el archivo con: minga ARCHIVO.minga
cli-replay-kinds =
    Órdenes (campo "kind"):
    add_proposal: table, text, nature? (need, action, strength, weakness, potential, difficulty), source?, area?, proposers?, beneficiaries?, term?, cost?, needs?, parked? (true), apart_from?, as?
    import_proposals: rows, lista de lo que pide add_proposal, en un solo paso
    join: into, y lo que pide add_proposal
    edit_proposal: proposal, y text, o field (text, nature, table, area, proposers, beneficiaries, term, cost, needs) y value
    rewrite_proposal: proposal, y lo que pide add_proposal
    discard_proposal: proposal, reason
    park: proposal
    restore_proposal: proposal
    rank: proposal, step (up, down)
    keep_apart: proposals
    merge: sources, text, table?, votes? (stay, count), as?
    extend_merge: merge, sources
    consent: merge, table, consent? (agrees, objects)
    split: merge
    undo, redo: sin campos
    draft_poll: question, method? (hands, dots, approval, score, ranking, consent, cards), dots?, options?, objectives?, activities?, instruments?, versions?, costs? (por opción), as?, y lo que se decide antes de abrir:
      way? (desk, slips, roll_call), secret? (true), slips? (plain, printed), rule? (hands, dots, approval, score, borda, schulze, consent, cards, greedy, equal_shares), cap?, budget?, who? (stated, present, {"{"}"table":mesa{"}"}, {"{"}"body":instancia{"}"}), unit? (person, organisation), proxies? (lista de absent y holder), quorum? (none, majority, two_thirds, three_quarters), majority? (simple, absolute, two_thirds, three_quarters, four_fifths, consensus), base? (voting, present, entitled), parts? (whole, tables, groups, {"{"}"rows":n{"}"}), grouping? (size, valley, sector, kind), weighting? (none, equal_groups), round_of?
    edit_poll: poll, y de draft_poll: question, dots, costs o lo que se decide antes de abrir
    remove_poll: poll
    open_poll: poll y entitled?, o lo que pide draft_poll y entitled?; entitled solo cuando quienes votan son un número
    count: poll, option, part?, y favour, against, abstain, o dots, approvals, grades (seis números) o cleared (true)
    recount: lo que pide count, sin part: un segundo conteo
    cast: poll, choices, slip? (número o código), voter?, group?, reason?, as?; choices da a cada opción favour, against, abstain (agree, object, stand_aside, green, red, yellow) o un número: puntos, nota o lugar; o es la lista de las marcadas, de la mejor a la última, las iguales en una lista
    correct_ballot: ballot, o poll y slip o voter; choices, reason?
    void_ballot: ballot, o poll y slip o voter; reason
    object: poll, option, reason
    withdraw_objection: poll, option, place
    close_poll, publish_poll, prioritise: poll
    reopen_poll: poll, reason
    add_activity: stage, text o proposal, area?, as?
    edit_activity: activity, field (title, background, results, support, term, responsible, target, indicator, priority, state, objectives), value
    settle_activity: activity
    remove_activity: activity
    add_perspective: text, as?
    edit_perspective: perspective, text
    shift_perspective: perspective, step (up, down)
    remove_perspective: perspective
    add_objective: perspective, text, as?
    edit_objective: objective, field (title, description, area, horizon, owner, themes), value
    remove_objective: objective
    link, unlink: from, to
    add_indicator: objective, text, as?
    edit_indicator: indicator, field (name, unit, frequency, baseline, source, levels), value
    set_target: indicator, term, value
    add_measurement: indicator, date, value, note?
    edit_workshop: date o place
    add_participant: name, organisation?, actor_kind? (company, supplier, association, public_service, academic, community), size? (small, medium, large, unsized), valley?, sector?, right? (votes, guest), table?, contact?, as?
    edit_participant: participant, field (name, contact, organisation, table, actor_kind, size, valley, sector, right), value
    set_presence: participant, presence (present, away)
    add_body: text, as?
    rename_body: body, text
    remove_body: body
    set_membership: body, participant, role?, member? (false)
    ask_to_speak, begin_speaking, end_speaking, remove_speaker: participant
    add_observation: text, activity?
    validate: members, favour, against?, abstain?, present?
    Con "as" se da un nombre a lo creado, para usarlo después. Una propuesta también se nombra por su número, una actividad por su fila, una opción por su lugar o su texto, una votación por su número, una parte o un grupo por su lugar o su nombre, una perspectiva por su nombre o su lugar desde arriba, un objetivo por su título y un indicador por su nombre.
export-no-format = Falta la extensión del nombre. Usar pdf, xlsx, csv, json, svg o png.
export-only-map = En «{ $ending }» se escribe solo el mapa. Usar pdf, xlsx, csv o json para este documento.
export-not-map = El mapa no se escribe en «{ $ending }». Usar la extensión svg, png o pdf.
export-too-many-dots = El mapa pide una hoja muy grande: en PNG serían { $width } por { $height } puntos. Usar la extensión svg o pdf.
export-too-many-shapes = El mapa tiene demasiadas cajas y relaciones para una página PDF. Usar la extensión svg.
export-unknown-format = No se escribe el formato «{ $ending }». Usar la extensión pdf, xlsx, csv, json, svg o png.
export-failed = No se pudo armar el documento ({ $why }). Probar otro formato.
export-stopped = Exportación cancelada. No quedó ningún archivo.
notice-exported = Documento escrito en { $path }
import-title = Traer { $file }
import-title-pasted = Traer la lista pegada
import-pasted = lo pegado
import-add = Agregar { $n } propuestas
import-add-one = Agregar 1 propuesta
import-add-none = Nada que agregar
import-cancel-means = No agrega nada (Esc)
import-add-means = Agrega todo de una vez; se deshace de una vez (Enter)
import-reading = Leyendo la lista… { $n } filas
import-nothing-left = Toda la lista ya está en las mesas, o ninguna fila se puede leer. Elegir otra hoja o revisar las columnas.
import-sheet = Hoja
import-sheet-table = Tabla { $n }
import-sheet-paragraphs = Párrafos y listas
import-sheet-whole = Todo
import-sheet-hidden = { $name } (oculta)
import-sheet-rows = { $name }: { $n } filas
import-header = Encabezado
import-header-none = Sin encabezado
import-header-row = Fila { $n }: { $cells }
import-tables = Mesa
import-tables-as-written = La que diga la lista, o { $table }
import-tables-one = Todas a { $table }
import-column = { $n }: { $says }
import-column-holds = Qué trae la columna { $name }
import-field-text = Texto
import-field-nature = Tipo
import-field-table = Mesa
import-field-area = Ámbito
import-field-proposers = Proponentes
import-field-beneficiaries = Beneficiarios
import-field-term = Plazo
import-field-cost = Costo
import-field-source = Fuente
import-field-ignore = No traer
import-filter = Qué filas se muestran
import-filter-all = Todas { $n }
import-filter-added = Se agregan { $n }
import-filter-alike = Se parecen { $n }
import-filter-already = Ya están { $n }
import-filter-doubtful = Con dudas { $n }
import-filter-titles = Títulos { $n }
import-filter-unreadable = Sin leer { $n }
import-alike-leave = Dejar fuera las parecidas
import-alike-add = Traer las parecidas
import-list = Filas de la lista
import-keys = ↑ ↓ recorren · Espacio deja fuera o trae · Enter agrega · Esc cancela
import-status-new = Nueva
import-status-alike = Se parece
import-status-there = Ya está
import-status-repeated = Repetida
import-status-title = Título
import-status-unreadable = Sin leer
import-alike-to = Se parece a la { $n } ({ $score }): { $text }
import-there-as = Ya está: es la { $n } de { $table }
import-repeats = La lista ya lo dice: { $at }
import-heads = Encabeza lo que sigue; no se agrega, salvo que se elija
import-choose = Traer { $at }
import-at-line = línea { $n }
import-at-row = fila { $n }
import-at-paragraph = párrafo { $n }
import-says = { $at }: { $what }
import-doubt-table = No hay una mesa con ese nombre: va a la elegida.
import-doubt-area = No hay un ámbito con ese nombre: queda el de la mesa.
import-doubt-nature = El tipo no se reconoce: entra como acción.
import-doubt-cost = El costo no se entiende: queda sin costo.
import-doubt-term = El plazo no se entiende: queda como está escrito.
import-doubt-cell = Una celda tiene un error o es muy larga: queda vacía.
import-unknown-kind = { $path } no es una lista. Usar un archivo .txt, .csv, .xlsx, .ods o .docx.
import-no-sheet = { $path } no tiene una hoja «{ $sheet }». Revisar el nombre, o dejarlo para leer la primera con una lista.
import-not-read = No se pudo leer { $path }: { $why }
import-too-large = La lista pesa { $found } MB y se leen hasta { $allowed } MB. Dividirla en archivos más chicos.
import-too-many-lines = La lista tiene { $found } líneas y se leen hasta { $allowed }. Dividirla en archivos más chicos.
import-inflated = El archivo, descomprimido, pasa de { $allowed } MB. Copiar la lista a un archivo nuevo y guardarlo.
import-binary = El archivo no es texto. Guardarlo como .txt o .csv y volver a elegirlo.
import-garbled = El texto del archivo está dañado. Guardarlo de nuevo como CSV UTF-8 y volver a elegirlo.
import-empty = El archivo está vacío. Elegir otro.
import-protected = El archivo tiene contraseña. Abrirlo en su programa, guardarlo sin contraseña y volver a elegirlo.
import-old-workbook = Es un libro de Excel de un formato antiguo o binario. Abrirlo, guardarlo como .xlsx y volver a elegirlo.
import-old-document = Es un documento de Word de un formato antiguo. Abrirlo, guardarlo como .docx y volver a elegirlo.
import-broken = El archivo está dañado o incompleto. Abrirlo en su programa, guardarlo de nuevo y volver a elegirlo.
import-other-package = El archivo comprimido no es un libro ni un documento. Sacar de él la lista y elegirla.
import-stopped = La lectura se detuvo. No se agregó nada.
import-line-too-long = el texto tiene { $found } letras y se leen hasta { $allowed }. Acortarlo.
import-line-no-column = la fila termina antes de la columna { $column }, donde van los textos. Completarla.
import-line-no-text = la columna { $column }, donde van los textos, está vacía. Completarla.
import-line-too-many-columns = la fila tiene { $found } columnas en vez de { $expected }. Poner el texto entre comillas.
import-line-too-wide = la fila dice algo en { $found } columnas y se leen hasta { $allowed }. Dejar solo las que importan.
import-line-open-quote = hay una comilla que se abre y no se cierra. Cerrarla.
import-line-no-value = la fórmula no tiene un valor guardado. Abrir el libro, calcularlo y guardarlo.
import-line-error-value = la celda tiene un error de cálculo. Corregir la fórmula, o escribir el texto.
import-summary = Propuestas nuevas: { $added }. Ya estaban: { $already }. Líneas sin leer: { $unreadable }.
template-too-large = { $path } pesa { $found } MB y una plantilla se lee hasta { $allowed } MB. Acortar sus textos o quitar lo que sobra.
template-no-text = { $path } no es una plantilla. Elegir un archivo .json de plantilla.
template-place = línea { $line }, campo «{ $field }»
template-place-line = línea { $line }
template-shape = Plantilla, { $place }: el JSON está mal escrito ({ $detail }). Corregirlo y volver a elegir el archivo.
template-missing = Plantilla, { $place }: falta ese campo. Agregarlo.
template-strange = Plantilla, { $place }: ese campo no existe en el formato. Corregir el nombre o quitarlo.
template-wrong-type = Plantilla, { $place }: hay { $found } y va otra cosa. Corregirlo como dice la documentación del formato.
template-not-allowed = Plantilla, { $place }: «{ $found }» no es una de las palabras permitidas. Corregirla como dice la documentación del formato.
template-format = Plantilla, { $place }: es «{ $found }» y este programa lee «{ $known }». Usar una plantilla de ese formato o una versión más nueva de Minga.
template-empty = Plantilla, { $place }: está vacío. Completarlo.
template-twice = Plantilla, { $place }: «{ $key }» está dos veces. Cambiar o quitar una.
template-not-positive = Plantilla, { $place }: el número debe ser mayor que cero. Corregirlo.
template-too-few-levels = Plantilla, { $place }: una escala necesita al menos dos niveles. Agregar otro, o dejarla en números.
template-circle = Plantilla, { $place }: con esa relación un objetivo sería causa de sí mismo. Quitarla.
template-type-text = un texto
template-type-number = un número
template-type-yes-no = verdadero o falso
template-type-object = un objeto
template-type-list = una lista
template-type-null = un valor nulo
merge-search = Buscar propuesta
merge-all-tables = Todas las mesas
merge-filter-table = Mesa que se muestra
merge-none-found = Ninguna propuesta en pie calza con la búsqueda.
merge-row-name = { $number } { $table }: { $text }
merge-no-proposals = Todavía no hay propuestas que fusionar. Primero se anotan las de cada mesa.
merge-go-proposals = Ir a Propuestas
merge-teach = Elegir dos o más propuestas que dicen casi lo mismo.
merge-teach-more = Las originales siguen a la vista y se pueden separar siempre.
merge-chosen =
    { $n ->
        [one] 1 propuesta elegida
       *[other] { $n } propuestas elegidas
    }
merge-clear = Soltar todas
merge-leave-out = Soltar la { $number }
merge-use-text = Usar este texto
merge-use-text-of = Usar el texto de la { $number }
merge-one-more = Elegir al menos una más para poder fusionar.
merge-more-sources = y { $n } más
merge-bold-differs = En negrita, lo que no está en todas.
merge-text = Texto que las reúne
merge-text-hint = Escribirlo aquí, o partir del texto de una de ellas
merge-text-missing = Falta el texto que las reúne.
merge-result-table = Queda en la mesa
merge-unite = Fusionar { $n } propuestas
merge-unite-keys = Ctrl+Enter
merge-title-of = Fusión { $number }
merge-edited-since = Se siguió escribiendo después. En la sala se acordó: «{ $text }»
merge-preview = Proyectar antes y después
merge-preview-means = La sala sigue el texto mientras se escribe (F5)
merge-project = Proyectar la fusión
merge-split = Separar
merge-split-means = Las propuestas vuelven a ser las de antes; nada se pierde.
merge-what-was-said = Lo que se dijo: { $n } propuestas
merge-unites = reúne { $n }
merge-see-of = Ver la fusión { $number }
merge-to-decide = Por decidir: { $n }
merge-keep = Conservar
merge-keep-of = Conservar la { $number }
merge-discard = Descartar
merge-discard-of = Descartar la { $number }
merge-discard-reason = ¿Por qué se descarta la { $number }?
merge-discard-hint = El motivo queda en el acta
merge-discard-now = Descartarla
merge-cancel = Dejarla
merge-tab-suggested = Sugeridas
merge-tab-all = Todas
merge-tab-to-decide = Por decidir
merge-tab-made = Hechas
merge-group-name = Sugerencia { $score }: { $numbers }
merge-suggesting = Buscando propuestas que se parecen…
merge-none-suggested = No quedan propuestas que se parezcan tanto.
merge-none-made = Todavía no se ha fusionado nada.
merge-none-to-decide = Nada por decidir.
merge-keys-suggested = ↑ ↓: sugerencia · 1–9: incluir o soltar · S: distintas · Tab: frases · Enter: texto · T: mesa · Ctrl+Enter: fusionar
merge-keys-all = Ctrl+F: buscar · ↓ y Espacio: elegir · Ctrl+Enter: fusionar
merge-keys-made = ↑ ↓: fusión · 1–9: acuerdo de cada mesa · E: texto · M: sumar otra · S: separar
merge-teach-suggested = Hay propuestas que dicen casi lo mismo.
merge-teach-suggested-more = ↓ pone la primera sugerencia lado a lado. Nada se fusiona solo.
merge-apart = Son distintas
merge-apart-means = No se vuelve a sugerir que se unan (S)
merge-take-in = Incluir la { $number }
merge-phrases-of = Frases de la { $number }
merge-united-tables =
    { $n ->
        [one] Mesa: { $tables }
       *[other] Mesas: { $tables }
    }
merge-decide-of = Decidir sobre la { $number }
merge-decide-title = Por decidir: la { $number }
merge-decide-means = Su fusión se separó después de que se escribió o votó sobre ella.
merge-decide-keys = C: conservar · Supr: descartar
merge-consents = Acuerdo de cada mesa
merge-consent-of = Qué dice la mesa { $table }
merge-votes-stayed = Estos votos quedan en las propuestas de origen.
merge-votes-counted = La sala decidió que estos votos cuentan también para la fusión.
merge-write = Corregir
merge-write-of = Texto de la fusión { $number }
merge-more = Sumar otra
merge-more-means = Otras propuestas bajo el mismo texto; el acuerdo de las mesas se pide de nuevo.
merge-more-to = Sumar a la fusión { $number }
merge-more-choose = Elegir en la lista las que se suman.
merge-more-now =
    { $n ->
        [one] Sumar 1 propuesta
       *[other] Sumar { $n } propuestas
    }
merge-more-cancel = Dejarlo así
merge-inside = La { $number } reúne:
consent-none = sin decir
consent-agrees = de acuerdo
consent-objects = se opone
merge-answers = responde a la { $number }
merge-proposed-by = Propone: { $names }
merge-united-groups = Benefician a: { $groups }
merge-votes = Votos emitidos
merge-votes-stay = Quedan en las propuestas de origen
merge-votes-count = Se cuentan también para la fusión
merge-votes-decide = La sala decide, y después Ctrl+Enter (V cambia).
merge-votes-more = y { $n } resultados más
merge-vote-unpublished = La { $number } se votó en la votación { $poll }, sin resultado publicado.
merge-vote-dots =
    { $n ->
        [one] La { $number } tiene 1 punto en la votación { $poll }.
       *[other] La { $number } tiene { $favour } puntos en la votación { $poll }.
    }
merge-vote-hands = La { $number } tiene { $favour } a favor y { $against } en contra en la votación { $poll }.
minutes-title = Acta
minutes-title-of = Acta: { $kind }
minutes-process = { $name }
minutes-date = Fecha: { $date }
minutes-place = Lugar: { $place }
minutes-present = Personas que asistieron: { $n }
minutes-erased-person = persona borrada
minutes-agenda = Agenda
minutes-agenda-point = { $place }. { $title } ({ $minutes } min)
minutes-proposals = Propuestas por mesa
minutes-proposals-of =
    { $n ->
        [one] { $table }: 1 propuesta en pie
       *[other] { $table }: { $n } propuestas en pie
    }
minutes-merges = Fusiones
minutes-merge = La propuesta { $number } reúne las que siguen; quedó así: «{ $text }»
minutes-merge-source = – { $number } ({ $table }): «{ $text }»
minutes-merge-source-later = – { $number } ({ $table }), sumada después: «{ $text }»
minutes-merge-votes-stay = Los votos que ya tenían quedan en cada propuesta.
minutes-merge-votes-count = Los votos que ya tenían cuentan para el texto que las reúne:
minutes-merge-vote = – Votación { $n }, propuesta { $number }: { $counted }
minutes-merge-vote-unpublished = – Votación { $n }, propuesta { $number }: sin publicar
minutes-merge-agree = Mesas de acuerdo: { $tables }.
minutes-merge-object = Mesas que no están de acuerdo: { $tables }.
minutes-split = La fusión { $number } («{ $text }») se separó. Estas propuestas vuelven a quedar solas:
minutes-split-kept = Su texto sigue en la lista.
minutes-discarded = Propuestas descartadas
minutes-discarded-one = { $number }: «{ $text }». Motivo: { $reason }
minutes-polls = Votaciones
minutes-poll = Votación { $n }: «{ $question }» ({ $entitled } con derecho a voto)
minutes-poll-times = Se abrió el { $opened } y se cerró el { $closed }.
minutes-poll-place = { $place }º ({ $counted }) { $text }
minutes-poll-tied = { $line }, empate
minutes-reopened = La votación { $n } se reabrió. Motivo: { $reason }
minutes-plan = Plan de Trabajo
minutes-plan-rows =
    { $n ->
        [one] El plan que se sometió a votación tiene 1 actividad.
       *[other] El plan que se sometió a votación tiene { $n } actividades.
    }
minutes-observations = Observaciones
minutes-observation-row = Fila { $row }: { $text }
minutes-validation = Validación
minutes-quorum = Hay quórum: { $present } presentes de { $members } integrantes; se necesitan { $needed }.
minutes-no-quorum = No hay quórum: { $present } presentes de { $members } integrantes; se necesitan { $needed }.
minutes-validated = El plan queda validado: { $favour } a favor, { $against } en contra, abstenciones: { $abstain }.
minutes-rejected = El plan no queda validado: { $favour } a favor, { $against } en contra, abstenciones: { $abstain }.
template-unknown = Plantilla, { $place }: «{ $key }» no está en la lista a la que se refiere. Corregir la clave o agregarla allí.
vote-new = Nueva votación
vote-chosen =
    { $n ->
        [one] 1 propuesta elegida
       *[other] { $n } propuestas elegidas
    }
vote-none-yet = Todavía no hay votaciones.
vote-number = Votación { $n }
vote-state-draft = por abrir
vote-state-open = abierta
vote-state-closed = cerrada
vote-state-published = publicada
vote-question = Pregunta
vote-question-default = ¿Qué acciones van primero?
vote-question-missing = Falta la pregunta.
vote-dots = Puntos por persona
vote-how = Cómo se vota
vote-over = Sobre qué se vota
vote-over-proposals = Propuestas
vote-over-texts = Otras opciones
vote-whole-table = Toda una mesa…
vote-all-of = Las { $n } en pie de { $table }
vote-texts-hint = Una opción por línea
vote-options-missing =
    { $n ->
        [one] Elegir al menos una opción.
       *[other] Elegir al menos { $n } opciones.
    }
vote-options =
    { $n ->
        [one] 1 opción
       *[other] { $n } opciones
    }
vote-prepare = Preparar votación
vote-remove = Quitar borrador
vote-entitled = Personas que votan
vote-entitled-missing = Anotar cuántas personas votan.
vote-open = Abrir votación
vote-open-projects = La sala verá la pregunta y las opciones.
vote-project = Proyectar
vote-favour = A favor
vote-against = En contra
vote-abstain = Se abstienen
vote-points = Puntos
vote-field = { $what }, opción { $option }
vote-row-uncounted = Sin contar
vote-row-partial = Enter confirma; lo vacío vale 0
vote-row-counted = Contada
vote-sum-less = { $counted } de { $all }; faltan { $rest }
vote-sum-all = { $counted } de { $all }: completos
vote-sum-more = { $counted } de { $all }; sobran { $rest }
vote-dots-less = { $counted } de { $all } puntos; faltan { $rest }
vote-dots-all = { $counted } de { $all } puntos: completos
vote-dots-more = { $counted } de { $all } puntos; sobran { $rest }
vote-close = Cerrar votación
vote-close-means = Al cerrar aparece el resultado, solo en esta pantalla.
vote-uncounted =
    { $n ->
        [one] Falta 1 opción por contar.
       *[other] Faltan { $n } opciones por contar.
    }
vote-desk-keys = Enter confirma la fila y pasa a la siguiente; las flechas y Tab cambian de casilla.
vote-desk-keys-parts = Enter confirma la fila y pasa a la siguiente; las flechas y Tab cambian de casilla; AvPág y RePág, de parte.
vote-publish = Publicar y proyectar
vote-project-result = Proyectar el resultado
vote-chart = Gráfico del resultado
vote-place = { $place }º
vote-tied = { $said }, empate
vote-reopen = Reabrir…
vote-reopen-why = ¿Por qué se reabre?
vote-reopen-hint = El motivo queda en el acta
vote-reopen-now = Reabrir
vote-reopen-not = Dejarla cerrada
vote-was-reopened = Se reabrió: { $reason }
speakers-title = Lista de palabras
speakers-key = F10 abre y cierra la lista
speakers-next = Dar la palabra a quien sigue
speakers-next-key = Mayús+F10 da la palabra a quien sigue
speakers-project = Proyectar la lista de palabras
speakers-close = Cerrar la lista de palabras
speakers-no-workshop = Todavía no hay taller. Agregarlo en Preparar.
speakers-now = tiene la palabra
speakers-nobody = Nadie ha pedido la palabra.
speakers-nobody-speaks = Nadie tiene la palabra.
speakers-give = Sigue { $name }
speakers-end = Termina de hablar
speakers-ask = Quién pide la palabra
speakers-unknown = Nadie con ese nombre. Registrar a la persona en Preparar.
speakers-keys = Nombre y Enter: pide la palabra. Enter solo, o Mayús+F10: habla quien sigue.
speakers-remove = Quitar a { $name } de la lista
speakers-spoken = Hablaron
speakers-by = Tiempos por
speakers-group =
    { $n ->
        [one] { $name }: { $time } en 1 turno
       *[other] { $name }: { $time } en { $n } turnos
    }
# La votación cerrada
fair-percent = { $n } %
fair-level-high = alto
fair-level-medium = medio
fair-level-low = bajo
fair-answer-approved = la aprueba
fair-answer-not-approved = no la aprueba
fair-answer-grade = nota { $n }
fair-largest = Acuerdo { $level } en «{ $option }»: { $share } dice lo mismo ({ $answer }).
fair-quartile = Acuerdo { $level } en «{ $option }»: la mitad central de las notas es { $grade }.
fair-quartiles = Acuerdo { $level } en «{ $option }»: la mitad central de las notas va de { $lower } a { $upper }.
fair-concordance = Acuerdo { $level } entre las papeletas sobre el orden: W de Kendall { $w }, con { $votes } votos.
fair-by-tables = Mesa
fair-by-rows = Fila
fair-both = Doble mayoría
fair-only-overall = Solo en el total
fair-not-told = No hay grupos con votos suficientes para decir si hay doble mayoría.
fair-both-passes = Doble mayoría: «{ $option }» pasa en el total y en cada grupo.
fair-both-holds = Doble mayoría: «{ $option }» gana en el total y queda en la mitad de arriba en cada grupo.
fair-only-passes = Sin doble mayoría: «{ $option }» pasa en el total, pero no en: { $groups }.
fair-only-holds = Sin doble mayoría: «{ $option }» gana en el total, pero no queda en la mitad de arriba en { $groups }.
fair-hidden = – en { $groups }: votaron muy pocos, o mostrarlo revelaría a otro grupo. Se guarda el secreto.
fair-nobody = { $groups }: nadie votó.
fair-base-unknown = { $groups }: no se sabe cuántas personas son, y la mayoría se cuenta sobre ellas.
fair-decides-passes = { $group } decide contra los demás: sin ese grupo «{ $option }» no pasaría, y ningún otro la quiere.
fair-decides-falls = { $group } decide contra los demás: sin ese grupo «{ $option }» pasaría, y todos los otros la quieren.
fair-decides-wins = { $group } decide contra los demás: sin ese grupo ganaría «{ $instead }», y «{ $option }» no es primera en ningún otro.
fair-passes-by = Pasa: { $favour } de { $of }, se necesitaban { $needed }
fair-fails-by = No pasa: { $favour } de { $of }, se necesitaban { $needed }
fair-objected =
    { $n ->
        [one] No pasa: 1 en contra
       *[other] No pasa: { $against } en contra
    }
fair-quorum-met = Hubo quórum: { $present } presentes de { $entitled } con derecho a voto; se necesitaban { $needed }.
fair-quorum-missed = No hubo quórum: { $present } presentes de { $entitled } con derecho a voto; se necesitaban { $needed }.
fair-corner-first = Hacer primero
fair-corner-plan = Planificar
fair-corner-later = Cuando haya tiempo
fair-corner-not-now = Por ahora no
result-tab-result = Resultado
result-tab-groups = Por grupos
result-tab-compare = Comparar
result-tab-square = Impacto y esfuerzo
result-tab-record = Registro
result-nobody = Nadie votó: no hay ganadora.
result-all-abstain = Todos se abstuvieron: no hay ganadora.
result-all-equal = Todas las opciones empataron; decide el orden de las opciones.
result-none-passes = Ninguna opción pasa.
result-rule = Regla: { $rule }. { $decides }
result-to-plan =
    { $n ->
        [one] Llevar 1 actividad al plan
       *[other] Llevar { $rows } actividades al plan
    }
result-to-plan-none = Nada que llevar al plan
result-to-plan-none-why = Ninguna opción está en el Plan de Trabajo: primero se llevan las propuestas al plan.
result-to-plan-done = Prioridades en el plan
result-to-plan-preview = Prioridades del plan: { $high } alta, { $medium } media, { $low } baja. Un solo paso, se puede deshacer.
result-key = { $what } (Alt+{ $key })
result-keys = Alt+1 a Alt+5 cambian de pestaña.
result-more-warnings =
    { $n ->
        [one] y 1 advertencia más, en Por grupos
       *[other] y { $n } advertencias más, en Por grupos
    }
result-mean = { $mean } de 5
result-mean-none = sin notas
result-grades = notas de 0 a 5: { $grades }
result-chosen = financiada
result-corrected =
    { $n ->
        [one] 1 conteo corregido
       *[other] { $n } conteos corregidos
    }
result-objected =
    { $n ->
        [one] 1 objeción con motivo
       *[other] { $n } objeciones con motivo
    }
result-groups-none = Esta votación no tiene grupos que mostrar.
result-groups-order = Las papeletas ordenan las opciones: por grupos no hay sumas que mostrar.
result-groups-by = Grupos por
result-option = Opción
result-total = Total
result-weighted = Ponderado
result-group-voted = { $group } ({ $voted })
result-group-hidden = { $group } (–)
result-shares-hands = Qué parte de quienes votaron está a favor
result-shares-approval = Qué parte de quienes votaron la aprueba
result-shares-dots = Qué parte de los puntos recibe
result-shares-score = Promedio de las notas, de 0 a 5
result-weighted-says = Ponderado: cada grupo pesa lo mismo ({ $groups }). Se muestra al lado; el resultado es el total.
result-weighted-other = Con el mismo peso por grupo, la primera sería «{ $option }».
result-weighted-same = Con el mismo peso por grupo, la primera es la misma.
result-weighted-passes = Con el mismo peso por grupo pasaría «{ $option }».
result-weighted-falls = Con el mismo peso por grupo no pasaría «{ $option }».
result-weighted-none = No se puede ponderar: ningún grupo tiene votos que mostrar.
result-compare-none = No hay otra votación cerrada sobre las mismas opciones. «Votar de nuevo» la prepara.
result-compare-with = Comparar con
result-poll-name = { $n }. { $question }
result-then = En la { $n }
result-now = En esta
result-change = Cambio
result-standing = { $place }º ({ $score })
result-rise = sube { $n }
result-fall = baja { $n }
result-stays = igual
result-new = nueva
result-gone = ya no está
result-compare-both =
    { $n ->
        [one] 1 opción en las dos votaciones
       *[other] { $n } opciones en las dos votaciones
    }
result-square-none = Hace falta otra votación cerrada con notas o puntos sobre las mismas opciones: una mide el impacto y la otra el esfuerzo.
result-square-not = El cuadrante necesita votaciones con notas o con puntos.
result-square-this = Esta votación mide
result-square-impact = el impacto
result-square-effort = el esfuerzo
result-square-other = La otra
result-square-chart = Cuadrante de impacto y esfuerzo
result-square-axis-impact = Impacto
result-square-axis-effort = Esfuerzo
result-square-missing =
    { $n ->
        [one] 1 opción queda fuera: le falta una de las dos votaciones
       *[other] { $n } opciones quedan fuera: les falta una de las dos votaciones
    }
result-square-line = { $n }. { $option } · impacto { $impact } · esfuerzo { $effort }
result-record-voted = Votaron { $voted } de { $entitled } con derecho a voto; { $present } presentes al abrir.
result-record-times = Se abrió el { $opened } y se cerró el { $closed }.
result-record-late = Llegaron después de abrir: { $names }
result-record-late-none = Nadie llegó después de abrir.
result-record-someone = sin nombre
result-record-void = Papeletas que no cuentan
result-record-void-line = { $slip }: { $why }
result-record-void-slip = Papeleta { $n }
result-record-corrections = Conteos corregidos
result-record-correction = { $option }: antes { $was }
result-record-seconds = Segundos conteos
result-record-second = { $option }: { $counted }
result-record-objections = Objeciones
result-record-objection = { $option }: «{ $reason }»
result-record-why = Cómo se llegó al resultado
result-record-secret = Votación secreta: el archivo no guarda quién votó qué.
result-record-hash = Sello de las papeletas: { $hash }
setup-way-desk = Mesa de conteo
setup-way-slips = Papeletas a mano
setup-way-printed = Papeletas impresas
setup-way-roll-call = Nominal, por nombre
setup-open = Abierta
setup-secret = Secreta
setup-who-stated = Un número de personas
setup-who-present = Los presentes
setup-who-table = Mesa { $name }
setup-unit-person = Persona
setup-unit-organisation = Organización
setup-parts-whole = Toda la sala
setup-parts-tables = Mesa por mesa
setup-parts-rows = Fila por fila
setup-parts-groups = Grupo por grupo
setup-weighting-none = Sin ponderar
setup-weighting-groups = También con grupos iguales
setup-vote-stated =
    { $n ->
        [one] Vota 1 persona
       *[other] Votan { $said } personas
    }
setup-vote-present =
    { $n ->
        [one] Vota 1 presente
       *[other] Votan los { $said } presentes
    }
setup-vote-organisations =
    { $n ->
        [one] Vota 1 organización presente
       *[other] Votan { $said } organizaciones presentes
    }
setup-vote-of =
    { $n ->
        [one] Vota 1 de { $name }
       *[other] Votan { $said } de { $name }
    }
setup-vote-unstated = Falta decir quiénes votan
setup-entitled =
    { $n ->
        [one] Padrón: 1 voto; presente: { $present }.
       *[other] Padrón: { $said } votos; presentes: { $present }.
    }
setup-guests =
    { $n ->
        [one] 1 invitado presente, con voz y sin voto.
       *[other] { $said } invitados presentes, con voz y sin voto.
    }
setup-quorum-met = Quórum: se necesitan { $needed } presentes y hay { $present }.
setup-quorum-missing = Quórum: se necesitan { $needed } presentes y hay { $present }; faltan { $missing }. Si se abre igual, el resultado dirá que no hubo.
setup-needed-simple = Pasa lo que tiene más votos a favor que en contra.
setup-needed-consensus = Pasa lo que nadie rechaza.
setup-needed-voting = Si { $of } votan a favor o en contra, se necesitan { $needed } a favor.
setup-needed-present = Con { $of } presentes se necesitan { $needed } a favor.
setup-needed-entitled = Con { $of } en el padrón se necesitan { $needed } a favor.
setup-group = { $name }: { $n }
setup-groups = Grupos: { $groups }.
setup-groups-small = Los grupos de menos de { $n } se cuentan juntos, para que nadie se reconozca.
setup-promise = El archivo guarda las papeletas revueltas y sin nombre: nadie puede leer después quién votó qué ni en qué orden.
setup-no-promise = No protege de quien mira una papeleta al llenarla ni de quien obliga a votar, y hay que confiar en quien maneja este computador.
setup-who-votes = Quién vota
setup-how = Cómo se vota
setup-decides = Cómo se decide
setup-who = Votan
setup-people = Personas
setup-dots = Puntos
setup-unit = Un voto por
setup-method = Método
setup-way = Manera
setup-secrecy = Voto
setup-parts = Se cuenta por
setup-rows = Filas
setup-grouping = Grupos por
setup-rule = Regla
setup-cap-dots = Tope por opción
setup-cap-approval = Tope de marcas
setup-cap-none = Sin tope
setup-budget = Presupuesto
setup-budget-hint = $120 millones
setup-budget-left = Presupuesto: { $budget }. Las opciones cuestan { $cost } en total.
setup-money-help = Escribir un monto, como 12 millones o $1.500.000.
setup-cost-of = Costo de la opción { $n }
setup-cost-hint = costo
setup-cost-dear = cuesta más que el presupuesto
setup-costs-missing =
    { $n ->
        [one] Falta el costo de 1 opción.
       *[other] Falta el costo de { $n } opciones.
    }
setup-majority = Mayoría
setup-base = Se mide
setup-quorum = Quórum
setup-weighting = Ponderación
setup-round = Vuelta de
setup-round-none = Ninguna
setup-round-of = Votación { $n }: { $question }
setup-is-round = Segunda vuelta de la votación { $n }
setup-proxies = Poderes
setup-proxy-absent = Ausente que da el poder
setup-proxy-holder = Presente que lo recibe
setup-proxy-add = Agregar poder
setup-proxy-remove = Quitar el poder de { $name }
setup-proxy-line = { $absent } → { $holder }
setup-proxy-none = Nadie del padrón está ausente.
setup-duplicate = Duplicar
setup-repeat = Repetir con todas las opciones
result-again = Votar de nuevo
result-again-best = con las mejores:
setup-second-round = Segunda vuelta
setup-second-round-many = Cuántas opciones pasan a la segunda vuelta
setup-second-round-how = Quedan las { $n } mejores y las que empatan con la última.
setup-open-key = Ctrl+Enter
setup-nobody = Nadie del padrón tiene voto ahora. Registrar a los presentes en Preparar, o elegir otro padrón.
setup-change-question = Pregunta de la votación
form-open-now = Abrir votación
form-over-activities = Actividades
form-over-instruments = Instrumentos
form-over-objectives = Objetivos
form-over-versions = Versiones
form-search = Buscar
form-none-found = Nada con esas palabras.
form-none-activities = El plan todavía no tiene actividades.
form-none-instruments = No hay instrumentos registrados.
form-none-objectives = El mapa todavía no tiene objetivos.
form-none-versions = Todavía no hay versiones del plan.
form-whole-stage = Toda una etapa…
form-whole-perspective = Toda una perspectiva…
form-whole-institution = Toda una institución…
form-all-of = Todos ({ $n }): { $group }
form-clear = Quitar lo elegido
form-version = Versión { $n } ({ $date })
form-keys = Ctrl+Enter abre con estas reglas; Ctrl+Mayús+Enter solo prepara.
form-keys-prepare = Ctrl+Enter prepara la votación.
method-say-hands = Por cada opción se levantan manos: a favor, en contra o abstención.
method-say-dots = Cada persona reparte sus puntos entre las opciones que prefiere.
method-say-approval = Cada persona marca todas las opciones que aceptaría.
method-say-score = Cada persona pone una nota de 0 a 5 a cada opción.
method-say-ranking = Cada persona ordena las opciones, en papeleta.
method-say-consent = Cada persona está de acuerdo, se hace a un lado u objeta con un motivo.
method-say-cards = Cada persona levanta una tarjeta: verde, amarilla o roja. Es un sondeo.
desk-signs-hands = fca
desk-signs-consent = doa
desk-signs-cards = vra
desk-approvals = Marcas
desk-second-count = Segunda cuenta (Alt+S)
desk-second-means = Contar otra vez sin mirar la primera; al confirmar con Enter se comparan.
desk-corrected = corregida (antes { $was })
desk-confirmed = confirmada
desk-first-was = 1ª cuenta: { $count }
desk-second-was = 2ª cuenta: { $count }
desk-two-counts = Opción { $option }: la primera cuenta dio { $first } y la segunda { $second }. ¿Cuál vale?
desk-first-stands = Vale la primera (Alt+1)
desk-second-stands = Vale la segunda (Alt+2)
desk-mend-a-part = O corregir la parte en que está la diferencia.
desk-unlike =
    { $n ->
        [one] La segunda cuenta no coincide en 1 opción: elegir cuál vale.
       *[other] La segunda cuenta no coincide en { $n } opciones: elegir cuál vale.
    }
desk-part-open =
    { $n ->
        [one] falta 1 opción
       *[other] faltan { $n } opciones
    }
desk-part-off =
    { $n ->
        [one] 1 no cuadra
       *[other] { $n } no cuadran
    }
desk-part-left =
    { $n ->
        [one] { $part } (1 opción)
       *[other] { $part } ({ $n } opciones)
    }
desk-parts-left = Falta contar: { $parts }.
desk-short = faltan { $n }
desk-over = sobran { $n }
desk-room = Sala: { $said }
desk-off =
    { $n ->
        [one] 1 opción no cuadra con los presentes
       *[other] { $n } opciones no cuadran con los presentes
    }
desk-objections =
    { $n ->
        [one] 1 objeción
       *[other] { $n } objeciones
    }
desk-object-to = Objeción a la opción { $option } (Alt+O)
desk-object-hint = Motivo, como se dijo; Enter lo anota
desk-object-back = Retirar la objeción: { $reason }
desk-and-more = y { $n } más
desk-voted = Han votado { $voted } de { $all }
desk-quorum =
    { $met ->
        [yes] Hay quórum: { $present } presentes de { $entitled }, se necesitan { $needed }
       *[no] Sin quórum: { $present } presentes de { $entitled }, se necesitan { $needed }
    }
desk-late =
    { $n ->
        [one] 1 persona llegó después de abrir
       *[other] { $n } personas llegaron después de abrir
    }
desk-still-saving = Se está guardando una papeleta.
desk-close-secret = No se cuenta nada antes de cerrar. Una votación secreta no se reabre.
desk-close-anyway =
    { $n ->
        [one] Falta 1 voto: se puede cerrar igual.
       *[other] Faltan { $n } votos: se puede cerrar igual.
    }
desk-close-all = Están todos los votos. Ctrl+Enter y Enter cierran.
desk-slip = Papeleta
desk-slip-number = Número de la papeleta
desk-slip-code = 17-KTM
desk-slip-says = Qué dice
desk-slip-field = Lo que dice la papeleta
desk-why-field = Motivo de la objeción
desk-voter-field = Respuesta
desk-group = Grupo de la papeleta (Alt y su número; queda para la siguiente)
desk-group-name = Grupo de la papeleta
desk-hint-one = { $letters } o 1 2 3
desk-hint-hands = una por opción: { $letters } o 1 2 3; - sin marca
desk-hint-dots = 3 3 7: dos puntos en la 3 y uno en la 7
desk-hint-approval = 1 4 9: las opciones marcadas
desk-hint-score = una nota de 0 a 5 por opción; - sin nota
desk-hint-ranking = 3 1 2, de mejor a peor; 3=1 si empatan
desk-keys-slips = Enter anota y sigue. La flecha arriba trae la anterior para corregirla, Ctrl+F busca una. En blanco: -
desk-keys-secret = Enter la guarda en la urna y borra el campo. Se corrige hasta Enter; después, no. En blanco: -
desk-keys-correcting = Enter corrige; lo que decía antes queda anotado. Las flechas arriba y abajo pasan a otra.
desk-says = { $what }: { $options }
desk-says-dots =
    { $n ->
        [one] 1 punto
       *[other] { $n } puntos
    }
desk-says-grade = Nota { $n }
desk-says-place = { $place }º { $options }
desk-blank-ballot = Papeleta en blanco
desk-fault-empty = Falta lo que dice la papeleta. Si está en blanco, escribir -
desk-fault-unreadable = No se entiende «{ $sign }». Corregirlo y seguir.
desk-fault-option = No hay opción { $number }: van de 1 a { $options }.
desk-fault-twice = La opción { $option } está dos veces. Dejarla una sola vez.
desk-fault-no-dot = La opción { $option } no tiene puntos que quitar.
desk-fault-few = Van { $given } de { $options } respuestas. Una opción sin marca es -
desk-fault-many = Son { $given } respuestas para { $options } opciones. Quitar las que sobran.
desk-fault-grade = Las notas van de 0 a { $best }.
desk-fault-dots = Son { $given } puntos y cada papeleta tiene { $allowed }. Quitar los que sobran.
desk-fault-dots-on-one = La opción { $option } tiene { $given } puntos y el máximo es { $allowed }.
desk-fault-marks = Son { $given } marcas y se permiten { $allowed }. Quitar las que sobran.
desk-slip-in = Papeleta { $slip } anotada: { $said }
desk-slip-corrected = Papeleta { $slip } corregida
desk-correcting = Corregir la papeleta { $slip }
desk-leave-it = Dejarla como está (Esc)
desk-void = Anular… (Ctrl+Supr)
desk-void-why = ¿Por qué no vale?
desk-void-hint = El motivo queda en la lista
desk-void-now = Anular
desk-void-not = Dejarla
desk-voided = Papeleta { $slip } anulada; su número queda libre
desk-void-because = Anulada: { $reason }
desk-why = ¿Por qué objeta?
desk-why-hint = Motivo; Enter sigue, también sin motivo
desk-search = Buscar número
desk-no-slips = Todavía no hay papeletas anotadas.
desk-slip-row = Papeleta { $slip }: { $said } { $state }
desk-slip-was-corrected =
    { $n ->
        [one] corregida
       *[other] corregida { $n } veces
    }
desk-secret-in = Papeleta { $slip } guardada · { $voted } de { $all }
desk-secret-not-in =
    { $n ->
        [one] La papeleta { $slips } no se guardó. Anotarla otra vez, con su número.
       *[other] Las papeletas { $slips } no se guardaron. Anotarlas otra vez, con su número.
    }
desk-secret-saving = Guardando…
desk-secret-slips = Papeletas en la urna
desk-secret-means = Solo sus números, de menor a mayor.
desk-board = Clic en un objetivo le pone un punto; clic derecho se lo quita. También sirve su número.
desk-board-rest = Otros
desk-board-objective =
    { $n ->
        [0] { $number } { $text }
        [one] { $number } { $text }: 1 punto
       *[other] { $number } { $text }: { $n } puntos
    }
desk-only-missing = Solo quienes faltan
desk-missing =
    { $n ->
        [one] Falta 1
       *[other] Faltan { $n }
    }
desk-nobody-missing = Votaron todos.
desk-voter-says = Qué dice
desk-voter-row = { $name }: { $said }
desk-voted-already = Votó: { $said }. Escribir de nuevo lo corrige.
desk-no-vote-left = Dio su voto por poder.
desk-asks = { $number } de { $of }: { $text }
desk-no-name = Sin nombre
desk-absent = ausente
desk-gave-proxy = dio poder a { $name }
desk-holds-proxy = { $n } votos: con poder de { $name }
desk-keys-roll = Los números contestan, las letras buscan un nombre, las flechas pasan a otra persona. Ctrl+Supr anula su voto.
validation-step-quorum = Presentes y quórum
validation-step-observations = Observaciones al plan
validation-step-vote = Votación del plan
validation-members = integrantes de la Mesa de Trabajo
validation-present = presentes
validation-attendance-says = La asistencia dice { $n }.
validation-observation = Observación
validation-observation-hint = Lo que se observa; Enter guarda
validation-row = Fila
validation-no-row = El plan tiene { $n } filas. Corregir el número o dejarlo vacío.
validation-no-observations = Sin observaciones por ahora.
validation-remove = Quitar la observación «{ $text }»
validation-validate = Validar el plan
validation-count-first = Anotar los votos de la sala.
validation-will-carry = Queda como versión numerada, con su acta.
validation-will-not-carry = No alcanza: quedará como versión no validada.
validation-minutes = Acta
validation-minutes-write = se escribe sola; leerla antes de validar
validation-versions = Versiones
validation-plan-same = El plan está como en la última versión.
validation-plan-changed = El plan cambió desde la última versión.
validation-version = Versión { $n }
validation-validated = validada
validation-rejected = no validada
validation-seal = Sello { $seal }
validation-sealing = Sellando…
validation-export = Exportar acta
validation-export-of = Exportar el acta de la versión { $n }
validation-file-name = { $name } - acta v{ $n }
map-canvas = Mapa estratégico
map-empty = El mapa muestra hacia dónde va el cluster: objetivos ordenados por perspectiva y unidos por relaciones de causa y efecto. Empezar por lo que la sala quiere lograr.
map-empty-add = Agregar el primer objetivo
map-project = Proyectar el mapa
map-export = Exportar el mapa (PDF, SVG, PNG)
map-project-more = Proyectar una parte del mapa
map-project-perspective = Por perspectiva
map-project-theme = Por tema
map-project-spotlight = Enfocar el objetivo elegido
map-project-story = Contar el mapa desde abajo
map-spotlight-choose = Elegir antes el objetivo que se va a enfocar.
map-zoom-in = Acercar
map-zoom-out = Alejar
map-fit = Ver el mapa completo
map-order = Ordenar el mapa: menos cruces (O)
map-draft = Borrador hecho a partir del documento: revisarlo con la sala
map-agree = Dar por acordado
map-vision = Visión
map-vision-empty = Falta la visión: cómo será el cluster cuando le haya ido bien. Clic para escribirla.
map-mission = Misión
map-mission-empty = Falta la misión: para qué trabaja el cluster. Clic para escribirla.
map-add-to = Agregar objetivo en { $row }
map-new-field = Nuevo objetivo en { $row }
map-new-hint = Nuevo objetivo
map-title-field = Texto del objetivo
map-field-keys = Enter guarda · Esc deja
map-handle = Relacionar desde { $title }
map-how-edit = Doble clic o F2 cambia el texto. N o una mayúscula agrega en la fila; P, una perspectiva. Supr quita, Ctrl+D duplica.
map-how-choose = Las flechas pasan de caja en caja; con Alt la mueven, con Mayús eligen varias, como Mayús y arrastrar por el fondo.
map-how-link = Tirar desde el borde de una caja la relaciona con otra; o L, flechas y Enter. C cambia los colores, Ctrl+L muestra la lista.
map-how-look = Ctrl y rueda, o + y −, acercan; 0 muestra todo; O ordena el mapa. Arrastrar el fondo, la rueda o Ctrl con flechas desplazan.
map-linking = Relacionar «{ $title }» con lo que ayuda a lograr
map-linking-how = Las flechas eligen la otra caja. Enter relaciona, Esc deja.
map-link = Relación causa-efecto
map-link-words = «{ $cause }» ayuda a lograr «{ $effect }».
map-unlink = Quitar la relación
map-unlink-from = Quitar la relación con { $title }
map-effects = Ayuda a lograr
map-causes = Se apoya en
map-no-links = Nada todavía
map-remove = Quitar el objetivo
map-begin-link = Relacionar con otro objetivo (L)
map-edit-title = Cambiar el texto (F2)
map-area = Ámbito del objetivo
map-no-area = Sin ámbito
map-source = Fuente: { $source }
map-source-room = Hecho en la sala
map-empty-keys = Con el teclado: flechas para elegir la fila, Enter para escribir el primer objetivo.
map-toggle-shape = Mapa: dibujo o lista (Ctrl+L)
map-shape-drawn = Mapa
map-shape-list = Lista
map-list = Lista de objetivos
map-list-title = Objetivo
map-list-area = Ámbito
map-list-horizon = Plazo
map-list-causes = Causas
map-list-effects = Efectos
map-list-activities = Acciones
map-list-indicators = Medición
map-list-keys = Enter guarda y baja · Tab pasa a la celda del lado · Esc deja
map-colours = Colores del mapa (C)
map-colours-by = Color: { $what }
map-colours-area = ámbito
map-colours-horizon = plazo
map-colours-state = estado
map-colours-coverage = cobertura
map-no-activity = sin acciones
map-one-activity = una acción
map-several-activities = varias acciones
map-activities = { $n ->
    [one] 1 acción
   *[other] { $n } acciones
}
map-bare = { $n ->
    [one] 1 objetivo sin acciones
   *[other] { $count } objetivos sin acciones
}
map-loose = { $n ->
    [one] 1 actividad sin objetivo
   *[other] { $count } actividades sin objetivo
}
map-bare-how = Clic para pasar de uno a otro.
map-loose-how = Clic para darle a cada una su objetivo.
map-covered = Todo objetivo tiene acciones y toda actividad su objetivo
map-attach = Actividad { $row } sin objetivo: { $title }
map-attach-how = Clic en el objetivo que ayuda a lograr, o flechas y Enter. Esc deja.
map-attach-next = Pasar a la siguiente
map-attach-leave = Dejar
map-row = Perspectiva { $name }
map-row-field = Nombre de la perspectiva
map-row-hint = Nueva perspectiva
map-row-objective = Agregar objetivo
map-row-rename = Cambiar el nombre
map-row-up = Subir la perspectiva
map-row-down = Bajar la perspectiva
map-row-add = Agregar perspectiva
map-row-remove = Quitar la perspectiva
map-row-how = F2 cambia el nombre. Alt con flechas la sube o la baja. Enter o una mayúscula agrega un objetivo. Supr la quita cuando está vacía.
map-several = { $count } objetivos elegidos
map-areas-differ = Distintos ámbitos
map-align-left = Alinear a la izquierda
map-align-middle = Alinear al centro
map-align-right = Alinear a la derecha
map-align-spread = Repartir parejo
map-free = Soltar: volver al lugar automático (S)
map-free-all = Soltar todo el mapa (S)
map-duplicate = Duplicar (Ctrl+D)
map-link-two = Relacionar los dos (L)
map-remove-several = Quitar los objetivos elegidos
map-tab-objective = Objetivo
map-tab-relations = Relaciones
map-tab-measures = Medición
map-tab-behind = Detrás
map-description = Descripción
map-description-hint = Qué significa y cómo se reconoce que se logró
map-owner = Responsable
map-themes = Temas
map-theme-add = Agregar tema
map-theme-remove = Quitar el tema { $theme }
map-horizon = Plazo del objetivo
map-no-indicator = Todavía sin indicador: qué se va a medir para saber si se logra.
map-indicator-add = Agregar indicador
map-indicator-remove = Quitar el indicador { $name }
map-indicator-name = Indicador
map-indicator-unit = Unidad
map-indicator-source = Fuente
map-frequency = Frecuencia
map-scale = Escala
map-scale-number = cuantitativa
map-scale-words = cualitativa
map-scale-levels = Niveles
map-scale-first-levels = bajo, medio, alto
map-baseline = Línea base
map-value = Valor
map-no-value = Sin dato
map-number-help = Escribir un número, como 1.234,5
map-targets = Metas
map-target-when = 2S 2027
map-target-add = Agregar meta
map-target-remove = Quitar la meta de { $term }
map-measured = Mediciones
map-measured-when = hoy
map-measured-note = Nota de la medición
map-measured-add = Agregar medición
map-measured-remove = Quitar la medición de { $day }
map-behind-activities = Acciones del plan
map-no-activity-yet = Ninguna acción del plan ayuda a lograrlo todavía.
map-activity-remove = Quitar la acción { $title } de este objetivo
map-activity-go = Ir a la acción en el plan
map-activities-choose = Elegir acciones…
map-activities-find = Buscar acción
map-activities-done = Listo
map-activities-none = Ninguna acción dice eso.
map-behind-proposals = Propuestas de la sala
map-no-proposals = Ninguna propuesta detrás
map-behind-votes = Votaciones
map-vote-unpublished = sin resultado publicado
map-vote-place = { $place }º de { $of }
map-vote-hands = { $favour } a favor, { $against } en contra, { $abstain } abstenciones
map-vote-dots = { $n ->
    [one] 1 punto, lugar { $place } de { $of }
   *[other] { $favour } puntos, lugar { $place } de { $of }
}
map-behind-values = Lo medido
map-no-indicators = Sin indicador
map-value-on = { $value } ({ $day })
map-not-measured = todavía sin medir
map-goal = meta { $value } ({ $term })
map-paper-title = { $process } · Mapa estratégico
map-paper-draft = Borrador
map-paper-agreed = Acordado por la sala
map-paper-arrow = ayuda a lograr
map-paper-row = { $row }: { $objectives }.
map-paper-none = sin objetivos
table-number = nº
table-title = Actividades
table-background = Antecedentes y observaciones
table-results = Resultados esperados
table-support = Instituciones e instrumentos de apoyo
table-term = Plazos
table-responsible = Responsable
table-target = Meta
table-indicator = Indicador
table-priority = Prioridad
table-origin = Origen
table-grid = Plan de Trabajo
table-proposals = Propuesta { $numbers }
table-origin-document = Del documento original
table-origin-room = Escrita directamente en el plan
table-missing = falta
table-missing-why = Falta. Una actividad sin responsable, meta, indicador y plazo queda en intención: escribirlo aquí mismo.
table-empty-cell = Sin texto. Enter o doble clic para escribir.
table-cell = { $column }, fila { $row }: { $words }
table-strip = Fila { $row } · { $column }
table-activities =
    { $n ->
        [one] 1 actividad
       *[other] { $number } actividades
    }
table-incomplete = { $number } sin responsable, meta, indicador o plazo
table-complete = Todas con responsable, meta, indicador y plazo
table-columns = Columnas
table-project = Proyectar el plan
table-export = Exportar
table-export-pdf = Plan en PDF
table-export-xlsx = Plan en Excel
table-export-name = plan
table-how = Completar el plan
table-how-cells = Las flechas van de celda en celda. Enter, F2 o escribir cambia la celda; Enter guarda y baja, Tab guarda y sigue, Esc deja.
table-how-rows = Alt con flecha arriba o abajo mueve la fila. Insert agrega una actividad. Supr quita la fila.
table-add = Agregar actividad (Insert)
table-add-to = Agregar actividad en { $band }
table-remove = Quitar la actividad (Supr)
table-move = Mover a otra etapa o ámbito
table-up = Subir (Alt y flecha arriba)
table-down = Bajar (Alt y flecha abajo)
table-new = Nueva actividad
table-new-in = Nueva actividad en { $place }
table-new-keys = Enter guarda y queda listo para la siguiente · Esc deja
table-keys-text = Enter guarda · Esc deja
table-keys-lines = Un punto por línea: Mayús+Enter · Enter guarda · Esc deja
table-keys-term = 2S 2027 · 3T 2027 · 14-12-2027 · A definir según decisión CER
table-no-priority = Sin prioridad
table-empty = El plan todavía está vacío. Se llena con las propuestas de las mesas, o escribiendo una actividad.
table-empty-add = Agregar la primera actividad
table-empty-adopt = El plan todavía está vacío. Elegir qué propuestas se hacen actividad: cada una recuerda de dónde vino.
table-empty-choose = Elegir a la derecha qué propuestas se hacen actividad.
table-adopt-open = Llevar propuestas al plan
table-adopt-close = Cerrar la lista
table-adopt-search = Buscar una propuesta
table-adopt-keys = Las flechas eligen, Enter lleva al plan.
table-adopt-none = Ninguna propuesta tiene esas palabras.
table-adopt = Llevar al plan
table-adopt-place = { $place }º en la votación { $poll }
table-stage = Etapa de destino
table-area = Ámbito de destino
table-area-of-table = Su ámbito, o el de su mesa
table-review-why = Se separó su fusión: ahora nombra las fuentes.
table-review-keep = Mantener
table-review-keep-key = Mantener la actividad (Ctrl+M)
table-review-next = Ir a la siguiente por decidir (hay { $number })
table-no-area = Sin ámbito
prepare-tab-workshop = Taller
prepare-tab-people = Personas
prepare-tab-bodies = Instancias
prepare-sector = Rubro
prepare-sector-hint = uva vinífera, cerezas, turismo…
prepare-sector-of = Rubro de { $name }
prepare-no-sector = Sin rubro
prepare-other-sector = Otro rubro y Enter
prepare-right = Voto
prepare-votes = Vota
prepare-guest = Invitado, sin voto
prepare-make-guest = { $name } vota; marcar como invitado, sin voto
prepare-make-voter = { $name } es invitado, sin voto; darle voto
body-new = Nueva instancia
body-new-hint = Otra instancia y Enter
body-leading = Grupo Líder
body-working = Mesa de Trabajo
body-directing = Consejo Directivo
body-none = Una instancia es un grupo con nombre que puede votar aparte. Elegir una a la izquierda.
body-name = Nombre de la instancia
body-remove = Quitar
body-all-present = Todos los presentes
body-all-found = Todos los hallados ({ $n })
body-search = Buscar persona u organización
body-search-clear = Borrar la búsqueda
body-keys = Unas letras y Enter: entra quien está primero, o sale si ya estaba. Las flechas eligen a otra persona.
body-role = cargo
body-role-of = Cargo de { $name }
prepare-tab-before = Antes del día
prepare-no-workshop = Este proceso todavía no tiene un taller. Con el primero vienen su agenda y la lista de quiénes están.
prepare-first-workshop = Preparar el primer taller
prepare-plain-kind = Taller
prepare-workshop = Datos del taller
prepare-new-workshop = Otro taller
prepare-new-workshop-hint = Agrega el taller siguiente del mismo proceso, con su agenda y su propia asistencia
prepare-which = Taller que se está preparando
prepare-kind = Tipo de taller
prepare-date = Fecha
prepare-date-hint = 14-12-2026
prepare-place = Lugar
prepare-place-hint = Sede, comuna
prepare-purpose = Propósito
prepare-purpose-hint = Qué se quiere lograr, en una frase
prepare-room = Sala
prepare-room-why = De estas medidas sale el tamaño de las letras del proyector.
prepare-last-row = De la pantalla a la última fila
prepare-screen-width = Ancho de la pantalla
prepare-row-gap = Entre una fila y otra
prepare-metres = m
prepare-readable = El texto del proyector se lee desde todas las filas, hasta la { $row }.
prepare-readable-to = El texto se lee hasta la fila { $row } de { $rows }. Acercar las filas o usar una pantalla más ancha.
prepare-readable-none = Con estas medidas nadie lee la pantalla. Revisar los números.
prepare-agenda = Agenda
prepare-agenda-total = Duración total, en horas y minutos
prepare-project-agenda = Proyectar la agenda
prepare-agenda-empty = La agenda está vacía. Escribir abajo el primer punto.
prepare-agenda-add = Agregar un punto
prepare-agenda-add-hint = Agregar un punto: «Pausa 15» y Enter
prepare-agenda-here = Estamos en «{ $title }»
prepare-agenda-leave = Dejar de marcar «{ $title }»
prepare-agenda-title = Punto de las { $time }
prepare-agenda-minutes = Minutos de «{ $title }»
prepare-agenda-up = Subir «{ $title }»
prepare-agenda-down = Bajar «{ $title }»
prepare-agenda-remove = Quitar «{ $title }»
prepare-minutes = min
prepare-present-of = presentes de { $total }
prepare-by-size = Presentes por tamaño
prepare-by-valley = Presentes por valle
prepare-no-valley = Sin valle
prepare-no-table = Sin mesa
prepare-check-in = Buscar persona u organización
prepare-check-in-hint = Nombre u organización
prepare-check-in-keys = Escribir unas letras · flechas eligen · Enter marca presente
prepare-no-match = Nadie se llama «{ $name }». Enter abre el registro.
prepare-matches =
    { $n ->
        [one] 1 coincidencia · Enter marca presente
       *[other] { $said } coincidencias · flechas eligen · Enter marca presente
    }
prepare-register-person = Registrar persona
prepare-nobody = Todavía no hay nadie en la lista. A cada persona se le anota su organización, para ver después quiénes decidieron.
prepare-first-person = Registrar a la primera persona
prepare-already-here = { $name } ya estaba presente
prepare-is-here = { $name } está presente
prepare-name = Nombre
prepare-organisation = Organización
prepare-kind-of = Tipo
prepare-size = Tamaño
prepare-valley = Valle
prepare-table = Mesa Temática
prepare-kind-of-whom = Tipo de { $name }
prepare-size-of = Tamaño de { $name }
prepare-valley-of = Valle de { $name }
prepare-table-of = Mesa Temática de { $name }
prepare-known-organisation = La organización ya está registrada con estos datos.
prepare-no-organisation = Tipo, tamaño y valle se anotan con la organización.
prepare-walk-in-keys = Tab pasa al campo siguiente · Enter registra
prepare-already-registered = Ya está en la lista: buscar el nombre y marcar su asistencia.
prepare-register = Registrar y marcar presente
prepare-cancel = Cancelar
prepare-remove = Quitar de la lista a { $name }
prepare-mark-here = Marcar presente a { $name }
prepare-mark-away = Marcar ausente a { $name }
prepare-practice = Ensayo
prepare-practice-why = Abre una copia para practicar: todo funciona igual, cada lámina dice ENSAYO y el archivo del taller no cambia.
prepare-practice-on = Esto es un ensayo: lo que se haga aquí no toca el archivo del taller. Para volver, abrir el archivo original.
prepare-practise = Ensayar
prepare-checks = Lista de control
prepare-looking = Revisando…
prepare-not-told = El equipo no lo informa. Revisarlo a mano.
prepare-disk = Espacio en el disco
prepare-disk-good = Quedan { $size } libres donde está el archivo.
prepare-disk-little = Quedan solo { $size } libres. Borrar lo que no se use o guardar el archivo en otro disco.
prepare-battery = Batería
prepare-battery-none = Sin batería: el equipo funciona enchufado. Tener a mano un alargador.
prepare-battery-plugged = { $percent } % y enchufada.
prepare-battery-good = { $percent } %, sin enchufar. Llevar el cargador.
prepare-battery-little = { $percent } %, sin enchufar. Conectar el cargador: el proyector acorta la duración.
prepare-backups = Respaldos
prepare-backups-good = Se guardan solos en { $place }
prepare-backups-bad = No se puede escribir en { $place } Revisar los permisos o guardar una copia en un pendrive.
prepare-projector = Proyector
prepare-projector-open = La ventana del proyector está abierta. Mirar que se vea en la pantalla grande.
prepare-projector-closed = La ventana del proyector está cerrada. Conectar el proyector y abrirla.
prepare-open-projector = Abrir la ventana del proyector
prepare-back-row = Última fila
capture-project-wall = Proyectar el muro
capture-project-seen = Proyectar lo que veo
capture-import = Importar lista
capture-table-key = Alt+{ $key }
capture-field = Propuesta nueva para { $table }
capture-hint = Escribir lo que dice la mesa { $table }
capture-save = Guardar
capture-keys = Enter guarda · Ctrl+V pega una lista · Alt+A acción · Alt+N necesidad
capture-empty = Esta mesa todavía no tiene propuestas. Se escribe lo que se dice, una por línea, y Enter la guarda.
capture-first = Escribir la primera
capture-lines = { $n } líneas
capture-more-lines = y { $n } más
capture-add-lines = Revisar { $n } propuestas
capture-as-one = Pegar como un solo texto
capture-cancel = Cancelar
capture-choose = Elegir la propuesta { $n }
capture-menu = Qué hacer con la propuesta { $n }
capture-edit = Corregir (F2)
capture-edit-number = Texto de la propuesta { $n }
capture-edit-keys = Enter guarda · Esc deja el texto como estaba
capture-move = Pasar a otra mesa
capture-discard-menu = Descartar (Supr)
capture-discard = Descartar
capture-discard-why = Motivo:
capture-reason = Motivo del descarte
capture-reason-hint = Otro motivo, en pocas palabras
capture-reason-twice = Está repetida
capture-reason-elsewhere = No corresponde a esta mesa
capture-reason-done = Ya se hizo
capture-reason-withdrawn = La retiró quien la propuso
capture-discarded = Descartadas ({ $n })
capture-restore = Recuperar
capture-restore-number = Recuperar la propuesta { $n }
capture-unites = reúne { $n }
capture-unites-which = Reúne las propuestas { $numbers }
capture-to-decide = por decidir
capture-source = Viene del documento, sección { $source }
capture-chosen =
    { $n ->
        [one] 1 elegida
       *[other] { $said } elegidas
    }
capture-choose-none = Quitar la elección
capture-to-merge = Fusionar
capture-to-vote = Llevar a votación
shorthand-need = necesidad
shorthand-action = acción
shorthand-strength = fortaleza
shorthand-weakness = debilidad
shorthand-potential = potencialidad
shorthand-difficulty = dificultad
shorthand-parked = estacionamiento
chip-area = Ámbito: { $name }
chip-table = Mesa: { $name }
chip-by = Propone: { $name }
chip-newcomer = Propone: { $name } (nuevo)
chip-nameless = alguien sin nombre
chip-group = Beneficia a: { $name }
chip-term = Plazo: { $term }
chip-parked = Al estacionamiento
chip-need = Responde a la { $n }
chip-remove = Sacar del texto: { $what }
chip-overruled = Vale la última marca: esta no cuenta
doubt-no-area = { $mark }: ningún ámbito empieza así
doubt-several-areas = { $mark }: varios ámbitos empiezan así
doubt-several-names = { $mark }: varios nombres empiezan así
doubt-no-kind = { $mark }: no es un tipo
doubt-several-kinds = { $mark }: varios tipos empiezan así
doubt-no-cost = { $mark }: no se entiende el monto
doubt-no-need = { $mark }: no es el número de una necesidad
marks-title = Marcas dentro del texto
marks-area = #innovación: el ámbito
marks-who = @mercado, @persona: la mesa, quién propone
marks-group = +jóvenes: a quién beneficia
marks-term-cost = 2s2027, $12M: el plazo, el costo
marks-kind = !necesidad, !estacionamiento: el tipo
marks-need = >12: responde a la necesidad 12
capture-what-it-is = Qué es lo que sigue
capture-board-keys = Enter guarda · Alt+F, B, P, I: tablero
capture-boards = Diagnóstico
capture-boards-empty = El diagnóstico todavía no tiene nada. Se escribe lo que se dice, y Alt+F, Alt+B, Alt+P o Alt+I eligen el tablero.
capture-project-board = Proyectar { $board }
capture-near = se parece a
capture-near-none = Nada parecido hasta ahora
capture-near-waiting = Todavía se comparan las propuestas
capture-near-row = { $n } · { $text } ({ $table })
capture-near-name = Se parece a la { $n }: { $text }
capture-near-about = { $table } · { $why }
capture-near-join = unir (Alt+U)
capture-near-join-name = Unir lo que se escribe con la { $n } (Alt+U)
capture-near-apart = son distintas (Alt+D)
capture-near-apart-name = Son distintas: no comparar más con la { $n } (Alt+D)
capture-search = Buscar en las propuestas
capture-filter-kind = Tipo
capture-filter-area = Ámbito
capture-filter-state = Estado
capture-all-kinds = Todo tipo
capture-all-areas = Todo ámbito
capture-no-area = Sin ámbito
capture-state-in-play = En juego
capture-state-ranked = Priorizadas
capture-state-merged = Fusionadas en otra
capture-state-parked = Estacionamiento
capture-state-discarded = Descartadas
capture-state-all = Todas
capture-every-table = Todas las mesas
capture-by-rank = Por prioridad
capture-by-rank-name = Ordenar por la prioridad de la mesa (Alt+R)
capture-none-found = Ninguna propuesta coincide.
capture-show-all = Quitar la búsqueda y los filtros
capture-rank = prioridad { $n }
capture-rank-up = Subir en la prioridad de la mesa (Alt+↑)
capture-rank-down = Bajar en la prioridad de la mesa (Alt+↓)
capture-answers = responde a { $numbers }
capture-answered = la responden { $numbers }
capture-tables = { $n } mesas
capture-merged-into = en la { $n }
capture-parked = Estacionamiento ({ $n })
capture-park = Llevar al estacionamiento (Alt+E)
capture-parked-chip = estacionada
capture-link-needs = Responde a necesidades… (Alt+L)
capture-needs-title = Necesidades a las que responde la { $n }
capture-needs-search = Buscar una necesidad
capture-needs-none = No hay necesidades que coincidan.
capture-needs-keys = Flechas eligen · Enter marca · Esc termina
capture-needs-done = Listo
capture-make = Pasar a
keys-search = Propuestas: buscar
keys-by-rank = Propuestas: ordenar por la prioridad de la mesa
keys-rank-up = Propuestas: subir la elegida en la prioridad
keys-rank-down = Propuestas: bajar la elegida en la prioridad
keys-needs = Propuestas: necesidades a las que responde la elegida
keys-park = Propuestas: al estacionamiento
keys-join = Propuestas: unir lo que se escribe con lo que se parece
keys-apart = Propuestas: son distintas
keys-boards = Propuestas: diagnóstico
keys-vote-project = Votación: publicar y proyectar el resultado
keys-vote-to-plan = Votación: llevar las prioridades al plan
keys-vote-reopen = Votación: reabrir con motivo
keys-vote-groups = Votación: resultado por grupos
capture-near-unite = Unir
capture-near-differ = Son distintas
capture-near-menu = Se parece a…
fault-missing = No se encuentra { $path }: lo movieron o lo borraron, o falta conectar el pendrive. Devolverlo a su lugar y reintentar, o seguir con una copia o un respaldo.
fault-exists = Ya existe { $path } y no se reemplazó. Elegir otro nombre.
fault-no-folder = La carpeta { $path } no existe. Crearla, o elegir otra.
fault-folder = { $path } es una carpeta. Elegir un archivo.
fault-bad-name = El sistema no acepta el nombre { $path }: es demasiado largo o tiene signos que no se permiten. Usar uno más corto, con letras y números.
fault-foreign = { $path } no es un archivo de Minga. Elegir un archivo .minga; este quedó como estaba.
fault-newer = { $path } se guardó con una versión más nueva de Minga. Instalar la versión nueva para abrirlo; el archivo quedó como estaba.
fault-open-elsewhere = { $path } ya está abierto en otra ventana u otro programa. Cerrarlo allí y reintentar, o abrir una copia para leer.
fault-read-only = No se puede escribir en { $path }. Abrir una copia, o guardar en otro lugar.
fault-disk-full = No se pudo guardar { $path }: el disco está lleno. Liberar espacio y reintentar, o guardar una copia en otro lugar.
fault-damaged = { $path } está dañado ({ $detail }). Recuperar el último respaldo desde la pantalla de inicio; el archivo quedó como estaba.
fault-medium = No se pudo leer o escribir { $path } ({ $detail }). Revisar el disco o el pendrive y reintentar, o guardar una copia en otro lugar.
fault-refused = El archivo no acepta este cambio tal como está ({ $detail }). Lo demás está guardado; repetirlo o corregirlo a mano.
finding-integrity = El archivo está dañado: { $detail }.
finding-chain = La operación { $seq } de la historia fue cambiada fuera del programa, o falta la anterior.
finding-replay = La operación { $seq } de la historia no se puede leer o no calza con las anteriores.
finding-person = Los datos personales de un participante fueron cambiados o borrados fuera del programa.
finding-poll = La votación { $number } no da el resultado que se guardó al cerrarla.
finding-version = La versión { $number } del plan fue cambiada después de validarla.
finding-reference = { $table ->
    [profile] Los datos del proceso se apoyan en algo que ya no está.
    [stage] Las etapas se apoyan en algo que ya no está.
    [area] Los ámbitos se apoyan en algo que ya no está.
    [thematic_table] Las mesas temáticas se apoyan en algo que ya no está.
    [institution] Las instituciones se apoyan en algo que ya no está.
    [instrument] Los instrumentos se apoyan en algo que ya no está.
    [workshop] Los talleres se apoyan en algo que ya no está.
    [agenda_item] Los puntos de la agenda se apoyan en algo que ya no está.
    [actor] Las organizaciones se apoyan en algo que ya no está.
    [person] Los datos personales se apoyan en algo que ya no está.
    [participant] Los participantes se apoyan en algo que ya no está.
    [attendance] La asistencia se apoya en algo que ya no está.
    [perspective] Las perspectivas se apoyan en algo que ya no está.
    [objective] Los objetivos se apoyan en algo que ya no está.
    [causal_link] Las relaciones del mapa se apoyan en algo que ya no está.
    [indicator] Los indicadores del mapa se apoyan en algo que ya no está.
    [target] Las metas de los indicadores se apoyan en algo que ya no está.
    [measurement] Las mediciones de los indicadores se apoyan en algo que ya no está.
    [proposal] Las propuestas se apoyan en algo que ya no está.
    [merge] Las fusiones se apoyan en algo que ya no está.
    [merge_member] Las propuestas fusionadas se apoyan en algo que ya no está.
    [merge_consent] Los consentimientos de las mesas se apoyan en algo que ya no está.
    [apart] Las propuestas declaradas distintas se apoyan en algo que ya no está.
    [activity] Las actividades se apoyan en algo que ya no está.
    [poll] Las votaciones se apoyan en algo que ya no está.
    [poll_option] Los votos contados se apoyan en algo que ya no está.
    [body] Las instancias se apoyan en algo que ya no está.
    [body_member] Los miembros de las instancias se apoyan en algo que ya no está.
    [speaker] Las palabras pedidas se apoyan en algo que ya no está.
    [ballot] Las papeletas anotadas se apoyan en algo que ya no está.
    [observation] Las observaciones se apoyan en algo que ya no está.
    [plan_version] Las versiones del plan se apoyan en algo que ya no está.
   *[other] Algunos datos ({ $table }) se apoyan en algo que ya no está.
}
finding-rows = { $table ->
    [profile] Los datos del proceso no coinciden con la historia del archivo.
    [stage] Las etapas no coinciden con la historia del archivo.
    [area] Los ámbitos no coinciden con la historia del archivo.
    [thematic_table] Las mesas temáticas no coinciden con la historia del archivo.
    [institution] Las instituciones no coinciden con la historia del archivo.
    [instrument] Los instrumentos no coinciden con la historia del archivo.
    [workshop] Los talleres no coinciden con la historia del archivo.
    [agenda_item] Los puntos de la agenda no coinciden con la historia del archivo.
    [actor] Las organizaciones no coinciden con la historia del archivo.
    [person] Los datos personales no coinciden con la historia del archivo.
    [participant] Los participantes no coinciden con la historia del archivo.
    [attendance] La asistencia no coincide con la historia del archivo.
    [perspective] Las perspectivas no coinciden con la historia del archivo.
    [objective] Los objetivos no coinciden con la historia del archivo.
    [causal_link] Las relaciones del mapa no coinciden con la historia del archivo.
    [indicator] Los indicadores del mapa no coinciden con la historia del archivo.
    [target] Las metas de los indicadores no coinciden con la historia del archivo.
    [measurement] Las mediciones de los indicadores no coinciden con la historia del archivo.
    [proposal] Las propuestas no coinciden con la historia del archivo.
    [merge] Las fusiones no coinciden con la historia del archivo.
    [merge_member] Las propuestas fusionadas no coinciden con la historia del archivo.
    [merge_consent] Los consentimientos de las mesas no coinciden con la historia del archivo.
    [apart] Las propuestas declaradas distintas no coinciden con la historia del archivo.
    [activity] Las actividades no coinciden con la historia del archivo.
    [poll] Las votaciones no coinciden con la historia del archivo.
    [poll_option] Los votos contados no coinciden con la historia del archivo.
    [body] Las instancias no coinciden con la historia del archivo.
    [body_member] Los miembros de las instancias no coinciden con la historia del archivo.
    [speaker] Las palabras pedidas no coinciden con la historia del archivo.
    [ballot] Las papeletas anotadas no coinciden con la historia del archivo.
    [observation] Las observaciones no coinciden con la historia del archivo.
    [plan_version] Las versiones del plan no coinciden con la historia del archivo.
   *[other] Algunos datos ({ $table }) no coinciden con la historia del archivo.
}
refused-another-poll-open = Ya hay otra votación abierta. Cerrarla antes de abrir esta.
capture-number = Propuesta { $n }
prepare-date-help = Día, mes y año: 14-12-2026
map-linking-drag = Soltar sobre la caja del objetivo.
table-next-gap = Ir a la siguiente celda que falta

# Seguimiento
follow-none = El Plan de Trabajo todavía no tiene actividades cuyo avance se pueda seguir.
follow-go-plan = Ir al Plan de Trabajo
follow-all = Todas
follow-none-so = Ninguna actividad está así por ahora.
follow-keys = Las flechas eligen · 1 planificada · 2 en marcha · 3 realizada · 4 descartada
follow-nobody = sin responsable
follow-state-of = Estado de la actividad { $n }
follow-project = Proyectar el avance

# Reglas de votación
why-ahead = «{ $option }» suma { $score }; la siguiente, «{ $next }», suma { $other }: son { $lead } de ventaja.
why-level = «{ $option }» y «{ $next }» suman { $score }: están empatadas, y decide el orden de las opciones.
why-alone = «{ $option }» suma { $score } y es la única opción.
why-mean = { $ahead } Promedio: { $mean } de 5, en { $n ->
    [one] una nota
   *[other] { $grades } notas
}.
why-places = { $ahead } Está en primer lugar en { $first }, en segundo en { $second } y en tercero en { $third } de los votos.
why-duels = «{ $option }» gana { $won } de sus { $of } duelos, y ninguna otra opción la supera.
why-chain = { $duels } Su rival más cercana es «{ $against }»: la cadena hacia ella vale { $forth } y la de vuelta { $back }. El duelo más estrecho de esa cadena es el de «{ $winner }» sobre «{ $loser }», por { $margin }.
why-taken = «{ $option }» tiene { $votes } { $n ->
    [one] voto
   *[other] votos
} y cuesta { $cost }: se toma, y quedan { $left }.
why-skipped = «{ $option }» tiene { $votes } { $n ->
    [one] voto
   *[other] votos
} y cuesta { $cost }, más que lo que queda ({ $left }): se salta.
why-paid = { $n ->
    [one] «{ $option }» la paga la única persona que la apoya: { $price }.
   *[other] «{ $option }» la pagan las { $supporters } personas que la apoyan: { $price } cada una.
} Del presupuesto quedan { $left }.
why-paid-poor = «{ $option }» la pagan las { $supporters } personas que la apoyan: { $price } cada una, y { $poor } de ellas lo último que tienen, que es menos. Del presupuesto quedan { $left }.
why-unpaid = { $n ->
    [one] A «{ $option }» la apoya una persona, que tiene { $had }: no alcanza para los { $cost } que cuesta.
   *[other] A «{ $option }» la apoyan { $supporters } personas, que juntas tienen { $had }: no alcanza para los { $cost } que cuesta.
}
why-consent = «{ $option }»: { $agree } aceptan, { $aside } se apartan y { $objections } objetan.
why-cards = «{ $option }»: { $green } verdes, { $yellow } amarillas y { $red } rojas.

# Archivos Pabulib
pabulib-fault = { $path }, línea { $line }: { $what }
pabulib-encoding = hay letras que no son UTF-8. Guardar el archivo en UTF-8.
pabulib-open-quote = aquí se abre una comilla que nunca se cierra. Cerrarla o quitarla.
pabulib-no-header = falta el encabezado META. Ponerlo en la primera línea.
pabulib-no-section = el archivo termina sin la sección { $section }. Está cortado o le falta esa parte.
pabulib-section-twice = la sección { $section } ya está más arriba. Dejarla una vez.
pabulib-no-columns = a la sección { $section } le falta la línea con los nombres de sus columnas.
pabulib-no-column = a la sección { $section } le falta la columna { $column }.
pabulib-column-twice = la columna «{ $column }» está dos veces. Cambiar o quitar una.
pabulib-too-many-cells = hay { $found } valores y solo { $columns } columnas. Poner entre comillas los textos con punto y coma.
pabulib-no-cell = falta el valor de { $column }. La línea está cortada o le falta un punto y coma.
pabulib-no-key = la sección META no dice { $key }. Agregar esa línea.
pabulib-key-twice = { $key } ya está en la línea { $first }. Dejarlo una vez.
pabulib-bad-budget = el presupuesto «{ $said }» no es un número desde cero. Corregirlo.
pabulib-bad-vote-type = el tipo de voto «{ $said }» no se conoce. Usar approval, choose-1, cumulative, scoring u ordinal.
pabulib-bad-cost = el costo «{ $cost }» del proyecto «{ $project }» no es un número desde cero. Corregirlo.
pabulib-no-project-id = falta el id del proyecto.
pabulib-project-twice = el proyecto «{ $project }» ya está en la línea { $first }. Cambiar un id o quitar una línea.
pabulib-no-voter-id = falta el id de quien vota.
pabulib-voter-twice = «{ $voter }» ya votó en la línea { $first }. Quitar uno de los dos votos.
pabulib-unknown-project = el voto nombra el proyecto «{ $project }», que no está en PROJECTS. Corregir el voto o agregar el proyecto.
pabulib-twice-in-vote = el voto nombra dos veces el proyecto «{ $project }». Dejarlo una vez.
pabulib-too-many-chosen = el voto nombra { $found } proyectos, y se elige uno. Corregirlo.
pabulib-bad-points = los puntos «{ $points }» del proyecto «{ $project }» no sirven: van números desde cero, con punto y hasta seis decimales.
pabulib-points-and-projects = el voto nombra { $projects } proyectos y da { $points } puntajes. Tiene que haber un puntaje por proyecto.
pabulib-miscounted-projects = META dice que hay { $said } proyectos, y hay { $found }. El archivo está cortado o mal contado.
pabulib-miscounted-votes = META dice que hay { $said } votos, y hay { $found }. El archivo está cortado o mal contado.
cli-tally = Cuenta los votos de un archivo Pabulib con una regla y dice quién gana, y por qué
cli-tally-file = Un archivo .pb
cli-tally-rule = approval, score, borda, schulze, greedy o mes
cli-tally-json = Responde en JSON
cli-usage-tally = minga tally VOTOS.pb --rule REGLA [--json]
cli-value-ballots = VOTOS.pb
cli-value-rule = REGLA
cli-tally-format =
    Las reglas:
      approval  gana la opción que más votos nombran
      score     gana la opción con más puntos; en un voto que ordena, la última nombrada
                recibe un punto y cada lugar más arriba uno más
      borda     un punto por cada opción que queda más abajo y medio por cada una a la par
      schulze   duelos de a dos; gana a quien nadie supera por una cadena de duelos más firme
      greedy    por votos, con presupuesto: lo más caro que el dinero que queda se salta
      mes       partes iguales (Method of Equal Shares), con el costo como utilidad; las
                partes suben de a uno hasta que nada más cabe en el presupuesto
    Lo que un voto no nombra queda debajo de todo, a la par. Los empates los decide el orden de los id.
    La respuesta: {"{"}"ranking": [[id, …], …], "winners": [id, …], "ties": [id, …], "scores": {"{"}id: número{"}"}{"}"}
    "ranking" va de mejor a peor, con los iguales juntos; con presupuesto queda vacío. "winners" es quien
    gana tras decidir los empates, o todo lo elegido. "ties" son los empatados, si el orden decidió.
    "scores" son votos, puntos o, con schulze, cuántas opciones quedan más abajo.
cli-tally-score = Se suman los puntos que los votos dan a cada opción. Gana la opción que suma más puntos.
cli-tally-place = { $place }. { $option }: { $score }
cli-tally-won = Gana «{ $option }».
cli-tally-chosen = { $n ->
    [0] No se elige ninguna opción.
    [one] Se elige una opción:
   *[other] Se eligen { $options } opciones:
}
cli-tally-nothing = No hay opciones que contar.
cli-tally-no-votes = No hay votos: todas las opciones están a la par.
cli-tally-ties = El orden de los id decidió entre: { $options }.
cli-tally-more = Y { $n } más; con --json se ven todas.
cli-tally-option = { $id } ({ $name })
