using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Reading;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Cloud;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Hearing;
using Phi.Edge.Pipelines.Voice.Phi;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Session;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines;

/// <summary>Registers pipelines. Options are validated at start; the caller binds their sections.</summary>
public static class PipelinesServiceCollectionExtensions
{
    /// <summary>
    /// The driver pipeline. Needs an <see cref="IDriverModel"/> and an <see cref="IVehicleState"/>; uses every registered
    /// <see cref="IAlertSink"/>, <see cref="IDriverStateSink"/> and <see cref="IDriverObserver"/>.
    /// </summary>
    public static IServiceCollection AddDriverPipeline(this IServiceCollection services)
    {
        services.AddFlow().AddAlerts();
        services.AddValidatedOptions<DriverPolicyOptions, DriverPolicyOptionsValidator>();
        services.AddValidatedOptions<DriverPipelineOptions, DriverPipelineOptionsValidator>();
        services.TryAddSingleton(static provider => new DriverPolicy(provider.GetRequiredService<IOptions<DriverPolicyOptions>>().Value));
        services.TryAddSingleton<DriverPipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPipeline, DriverPipeline>(
            static provider => provider.GetRequiredService<DriverPipeline>()));
        return services;
    }

    /// <summary>
    /// The road pipeline and the reading of signs beside it. Needs an <see cref="IRoadModel"/> and an <see cref="IVehicleState"/>; uses an
    /// <see cref="ISignTextReader"/>, an <c>IChatClient</c>, an <see cref="IMapLimit"/> and an <see cref="IVehicleSignals"/> if there are any, and
    /// every registered <see cref="IAlertSink"/>, <see cref="IRoadStateSink"/>, <see cref="ISignSink"/> and <see cref="IRoadObserver"/>.
    /// </summary>
    public static IServiceCollection AddRoadPipeline(this IServiceCollection services)
    {
        services.AddFlow().AddAlerts();
        services.AddValidatedOptions<RoadPolicyOptions, RoadPolicyOptionsValidator>();
        services.AddValidatedOptions<RoadPipelineOptions, RoadPipelineOptionsValidator>();
        services.AddValidatedOptions<SignReadingOptions, SignReadingOptionsValidator>();
        services.TryAddSingleton(static provider => new RoadPolicy(provider.GetRequiredService<IOptions<RoadPolicyOptions>>().Value));
        services.TryAddSingleton<OverspeedSwitch>();
        services.TryAddSingleton<IOverspeedSwitch>(static provider => provider.GetRequiredService<OverspeedSwitch>());
        services.TryAddSingleton<RoadWorldSource>();
        services.TryAddSingleton<RoadOutlets>();
        services.TryAddSingleton<SignReadingPipeline>();
        services.TryAddSingleton<RoadPipeline>();
        return services;
    }

    /// <summary>What decides in a conversation: policy, dialogue, answers. Needs a <see cref="CommandCatalogue"/>.</summary>
    public static IServiceCollection AddVoiceDialogue(this IServiceCollection services)
    {
        services.AddValidatedOptions<CommandPolicyOptions, CommandPolicyOptionsValidator>();
        services.AddValidatedOptions<VoiceDialogueOptions, VoiceDialogueOptionsValidator>();
        services.TryAddSingleton(static provider => new CommandPolicy(
            provider.GetRequiredService<CommandCatalogue>(), provider.GetRequiredService<IOptions<CommandPolicyOptions>>().Value));
        services.TryAddSingleton(static provider => new VoiceDialogue(
            provider.GetRequiredService<CommandPolicy>(), provider.GetRequiredService<IOptions<VoiceDialogueOptions>>().Value));
        services.TryAddSingleton<AnswerWriter>();
        return services;
    }

    /// <summary>
    /// The conversation and its interpreters. Needs what <see cref="AddVoiceDialogue"/> needs, an <see cref="ICommandChannel"/>, an
    /// <see cref="ISpeechOutput"/>, an <see cref="IVehicleState"/>, an <see cref="IVehicleSignals"/> and an <see cref="IDriveContextSource"/>.
    /// </summary>
    public static IServiceCollection AddVoicePipeline(this IServiceCollection services)
    {
        services.AddFlow().AddVoiceDialogue();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EndpointerOptions>, EndpointerOptionsValidator>());
        services.TryAddSingleton(static provider => new TextInterpreter(
            provider.GetRequiredService<CommandCatalogue>(), provider.GetRequiredService<IOptions<TextOptions>>().Value));
        services.TryAddSingleton<IInterpreter>(static provider => new Interpreter(
            provider.GetRequiredService<TextInterpreter>(), provider.GetRequiredService<InterpreterRace>(), provider.GetRequiredService<IOptions<VoiceOptions>>(),
            provider.GetService<PhiInterpreter>(), provider.GetService<CloudAssistant>()));
        services.TryAddSingleton<DialogueWorld>();
        services.TryAddSingleton<VoicePipeline>();
        return services;
    }

    /// <summary>The arbiter of alerts, shared by all pipelines.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddValidatedOptions<AlertOptions, AlertOptionsValidator>();
        services.TryAddSingleton<AlertDesk>();
        services.TryAddSingleton<IAlertControl>(static provider => provider.GetRequiredService<AlertDesk>());
        return services;
    }

    /// <summary>
    /// Phi's part of voice. Needs an <c>IChatClient</c> and a <see cref="CommandCatalogue"/>.
    /// </summary>
    public static IServiceCollection AddPhiInterpreter(this IServiceCollection services)
    {
        services.AddFlow().AddValidatedOptions<PhiVoiceOptions, PhiVoiceOptionsValidator>();
        services.TryAddSingleton<PhiInterpreter>();
        services.TryAddSingleton<InterpreterRace>();
        return services;
    }

    /// <summary>The rules for the options of the cloud assistant.</summary>
    public static IServiceCollection AddCloudAssistOptions(this IServiceCollection services)
    {
        services.AddValidatedOptions<CloudAssistOptions, CloudAssistOptionsValidator>();
        return services;
    }

    private static IServiceCollection AddFlow(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PipelineMetrics>();
        return services;
    }

    private static void AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
    }
}
