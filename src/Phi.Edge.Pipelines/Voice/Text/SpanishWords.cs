using static Phi.Edge.Pipelines.Voice.Text.LanguageWordsReader;

namespace Phi.Edge.Pipelines.Voice.Text;

internal static class SpanishWords
{
    public static LanguageWords Create() => new()
    {
        Code = "es",
        Contractions = Pairs("al=a el|del=de el"),
        Hesitations = Set("eh em este mmm hm"),
        Negations = Set("no nunca jamás ningún ninguna ninguno nada sin ni"),
        Articles = Set("el la los las un una unos unas lo"),
        Function = Set(
            "el la los las un una unos unas lo mi mis nuestro nuestra tu tus su sus este esta esto ese esa eso yo me tú te nos se le y e o u pero luego entonces si es son "
            + "está están estoy soy era ser estar he has ha hay tener tengo puedes puede podrías podría poder quiero quisiera querría gustaría necesito "
            + "por favor gracias hola oye vale ok poco muy más mucho también solo ahora aquí en de a con para por hacia coche carro que quien vamos ir voy "
            + "bien bastante tan hace ayuda ayúdame"),
        Joiners = Phrases("y|e|y luego|luego|y después|y también|después"),
        Corrections = Phrases("no espera quiero decir|no espera|quiero decir|quise decir|mejor dicho|no mejor|no perdón|perdón|espera|no|mejor"),
        Reports = Set("dijo dice dicho dijeron preguntó oí cuenta contó piensa ella ellos ellas"),
        LeadIns = Set("yo puedes puede podrías podría quiero quisiera querría gustaría me necesito tengo que debo es hora de ahora vamos a"),
        Concepts = Meanings("""
            +ask: qué que cuál cuáles cómo cuánto cuánta cuántos cuándo dónde quién muestra dime comprueba estado
            +on: enciende encender activa activar prende prender inicia iniciar pon encendido conecta
            +off: apaga apagar desactiva desactivar detén detener para quita quitar apagado desconecta
            +up: sube subir aumenta aumentar más incrementa eleva
            +down: baja bajar reduce reducir disminuye disminuir menos
            +set: ajusta ajustar cambia cambiar poner establece configura deja
            +open: abre abrir abra
            +close: cierra cerrar cierre
            +max: máximo máxima tope
            +min: mínimo mínima
            """),
        Units = Meanings("""
            percent: porciento
            degree: grados grado
            celsius: celsius centígrados c
            fahrenheit: fahrenheit f
            km: kilómetros kilómetro km
            step: puntos punto niveles nivel
            minute: minutos minuto
            """),
        Percent = "porciento",
        Degree = "grados",
        Endings = ["es", "as", "os", "s", "a", "o", "e"],
    };
}
