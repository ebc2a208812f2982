using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Policy;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Answers questions from what the daemon itself knows.</summary>
internal static class QuestionAnswers
{
    private static readonly string[] Situations = ["done", "value"];

    /// <summary>Stands for the signal that a question reads.</summary>
    private const string ReadPlace = "value";

    /// <summary>Parameter that asks for the time elsewhere.</summary>
    private const string TimePlace = "timePlace";

    /// <summary>Parameter that asks for the date so many days away.</summary>
    private const string DaysAway = "daysAway";

    /// <returns>The answer; null when the ECU must be asked.</returns>
    public static Sentence? Answer(CheckedCommand command, DriveContext drive, IVehicleSignals signals)
    {
        var definition = command.Definition;
        if (definition.Kind != CommandKind.Question || Template(definition) is not { } template)
        {
            return null;
        }

        drive = Elsewhere(command, drive);
        var values = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (var name in Places(template))
        {
            if (command.Parameters.TryGetValue(name, out var said))
            {
                values[name] = AnswerValue.Of(said, definition.Parameter(name));
            }
            else if (name == ReadPlace && Reading(command) is { } reading)
            {
                if (!signals.TryGet(reading.Path, out var now) || !now.HasValue)
                {
                    return NotKnown(definition);
                }

                values[name] = new AnswerValue { Value = now };
            }
            else if (!DriveContextValues.All.TryGetValue(name, out var read))
            {
                return null;
            }
            else if (read(drive) is { } value)
            {
                values[name] = value;
            }
            else
            {
                return NotKnown(definition);
            }
        }

        return new Sentence(SentenceKeys.NotKnown) { Command = definition, Situations = Situations, Values = values };
    }

    // The time in another place, the date some days away.
    private static DriveContext Elsewhere(CheckedCommand command, DriveContext drive)
    {
        if (drive.LocalTime is not { } now)
        {
            return drive;
        }

        if (command.Parameters.TryGetValue(TimePlace, out var place) && place.Text is { } name)
        {
            return drive with { LocalTime = WorldClock.At(now, name) };
        }

        return command.Parameters.TryGetValue(DaysAway, out var days) && days.Number is { } number ? drive with { LocalTime = now.AddDays(number) } : drive;
    }

    private static SignalReading? Reading(CheckedCommand command) => command.Definition.Reads.FirstOrDefault(
        reading => reading.When.All(pair => command.Parameters.TryGetValue(pair.Key, out var value) && value == pair.Value));

    private static Sentence NotKnown(CommandDefinition definition) => new(SentenceKeys.NotKnown) { Command = definition, Situations = ["unknown"] };

    private static LocalizedText? Template(CommandDefinition definition) =>
        Situations.Select(definition.Answers.GetValueOrDefault).FirstOrDefault(static text => text is not null);

    /// <summary>Places of all languages: one that a language leaves out must still be known.</summary>
    private static IEnumerable<string> Places(LocalizedText text) =>
        text.ByLanguage.Values.SelectMany(TemplateText.Places).Select(static place => place.Split('.')[0]).Distinct(StringComparer.Ordinal);
}
