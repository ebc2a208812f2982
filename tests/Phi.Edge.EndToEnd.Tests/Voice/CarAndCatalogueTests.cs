using Phi.Edge.Daemon.Ecu;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>The simulated car and the shipped command catalogue fit together.</summary>
public sealed class CarAndCatalogueTests
{
    private static readonly CommandCatalogue Catalogue = CatalogueFile.Load();

    [Fact]
    public void Signals_OfEveryEffectAndReading_HaveAFirstValue()
    {
        string[] paths = [.. Catalogue.Commands.SelectMany(command => command.Effects.Select(effect => effect.Path).Concat(command.Reads.Select(read => read.Path))).Distinct()];

        Assert.True(paths.Length > 50, $"only {paths.Length} paths: the catalogue was not walked");
        Assert.Empty(paths.Except(EcuDefaults.Model.Signals.Keys));
    }

    [Fact]
    public void Effects_ThatAddToASignal_FindANumberWithinTheirLimits()
    {
        foreach (var effect in Catalogue.Commands.SelectMany(command => command.Effects).Where(effect => effect.AddParameter is not null))
            Assert.InRange(EcuDefaults.Model.Signals[effect.Path].Number!.Value, effect.Minimum!.Value, effect.Maximum!.Value);
    }

    [Fact]
    public void Answers_ToQuestions_NameEveryPlaceThatTheDaemonCannotFill()
    {
        var questions = Catalogue.Commands.Where(command => command.Kind == CommandKind.Question).ToList();
        var open = from question in questions
                   from text in question.Answers.Values.SelectMany(answer => answer.ByLanguage.Values)
                   from place in TemplateText.Places(text).Select(place => place.Split('.')[0])
                   where question.Parameter(place) is null && !DriveContextValues.All.ContainsKey(place) && !(place == "value" && question.Reads.Count > 0)
                   select (question.Name, Place: place);
        var needed = open.Distinct().ToList();

        Assert.NotEmpty(needed);
        Assert.DoesNotContain(needed, want => EcuDefaults.Model.Answers.GetValueOrDefault(want.Name)?.ContainsKey(want.Place) != true);
    }

    [Fact]
    public void Answers_OfTheCar_BelongToCommandsAndSignalsThatExist()
    {
        Assert.All(EcuDefaults.Model.Answers, answer =>
        {
            Assert.NotNull(Catalogue.Find(answer.Key));
            Assert.All(answer.Value.Values, path => Assert.Contains(path, EcuDefaults.Model.Signals.Keys));
        });
    }
}
