using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Phi;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.Speech;
using Phi.Edge.Pipelines;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Hearing;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Session;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Voice: from the microphone, or a typed sentence, to a checked command and an answer.</summary>
internal static class VoiceServiceCollectionExtensions
{
    public static IServiceCollection AddVoice(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSection<VoiceOptions>(configuration, VoiceOptions.Section)
            .AddSection<CatalogueOptions>(configuration, CatalogueOptions.Section)
            .AddSection<EndpointerOptions>(configuration, EndpointerOptions.Section)
            .AddSection<TextOptions>(configuration, "Voice:Text")
            .AddSection<SpeechOptions>(configuration, "Voice:Speech")
            .AddSection<WakeWordOptions>(configuration, "Voice:WakeWord")
            .AddSection<CommandPolicyOptions>(configuration, CommandPolicyOptions.Section)
            .AddSection<VoiceDialogueOptions>(configuration, VoiceDialogueOptions.Section)
            .AddSection<MicrophoneOptions>(configuration, MicrophoneOptions.Section)
            .AddHearing()
            .AddSpeechRecognition()
            .AddPhiVoice(configuration)
            .AddSingleton(Catalogue) // Phi's instructions are made from it, with or without a conversation
            .AddVoicePipeline();
        return configuration.GetValue($"{VoiceOptions.Section}:Enabled", true) ? services.AddConversation(configuration) : services;
    }

    private static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<DriveContextSource>()
            .AddSingleton<IDriveContextSource>(provider => provider.GetRequiredService<DriveContextSource>())
            .AddSingleton<IDriverStateSink>(provider => provider.GetRequiredService<DriveContextSource>())
            .AddSingleton<IRoadStateSink>(provider => provider.GetRequiredService<DriveContextSource>())
            .AddSingleton<IVoiceControl>(provider => provider.GetRequiredService<VoicePipeline>())
            .AddSingleton<VoiceParts>()
            .AddSingleton<IHealthSource, VoiceHealth>()
            .AddSingleton(ConversationLoop);
        var source = MicrophoneChoice.Resolve(configuration[$"{MicrophoneOptions.Section}:Source"], MicrophoneChoice.Devices());
        var rendered = services.Any(service => service.ServiceType == typeof(RenderedMicrophone));
        return source is null && !rendered
            ? services.PostConfigure<MicrophoneOptions>(microphone => microphone.Source = "alsa:default") // not used, but must be a valid one
            : services.AddMicrophone(source ?? "alsa:default");
    }

    private static IServiceCollection AddMicrophone(this IServiceCollection services, string source) => services
        .PostConfigure<MicrophoneOptions>(microphone => microphone.Source = source)
        .AddSingleton<AudioMailbox>(Mailbox)
        .AddSingleton<VoiceEars>()
        .AddSingleton(CreateMicrophone)
        .AddSingleton(MicrophoneLoop)
        .AddSingleton(ListenerLoop);

    private static Pipelines.Voice.Catalogue.CommandCatalogue Catalogue(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<CatalogueOptions>>().Value;
        return CatalogueFile.Load(options.File, options.Additions);
    }

    // A file that is read faster than it is heard loses nothing: it waits.
    private static AudioMailbox Mailbox(IServiceProvider provider) => new(
        patience: provider.GetRequiredService<IOptions<MicrophoneOptions>>().Value.Pace == PlaybackPace.Fast ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);

    private static IMicrophone CreateMicrophone(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MicrophoneOptions>>().Value;
        var factory = provider.GetRequiredService<MicrophoneFactory>();
        try
        {
            return provider.GetService<RenderedMicrophone>() is { } rendered ? factory.Create(options, rendered.Open, endIsFinal: true) : factory.Create(options);
        }
        catch (AudioSourceException e)
        {
            throw new StartupException($"{MicrophoneOptions.Section}: {e.Message}", ExitCodes.Configuration, e);
        }
    }

    private static Loop ConversationLoop(IServiceProvider provider)
    {
        var conversation = provider.GetRequiredService<VoicePipeline>();
        provider.GetRequiredService<HeartbeatRegistry>().Add(conversation.Heartbeat);
        var text = provider.GetRequiredService<TextInterpreter>();

        // The first sentence would wait 0.1 s for the compiler.
        return new Loop(conversation.Name, () => text.Interpret("set the temperature to twenty two degrees", null), conversation.Run);
    }

    private static Loop MicrophoneLoop(IServiceProvider provider)
    {
        var microphone = provider.GetRequiredService<IMicrophone>();
        var mailbox = provider.GetRequiredService<AudioMailbox>();
        var heartbeat = provider.GetRequiredService<HeartbeatRegistry>().Create($"microphone.{microphone.Status.Name}");
        var ears = provider.GetRequiredService<VoiceEars>();
        return new Loop(heartbeat.Name, () => { }, stopping =>
        {
            ears.WaitUntilLoaded(stopping);
            microphone.Run(mailbox, heartbeat, stopping);
            heartbeat.Disarm();
            if (!stopping.IsCancellationRequested)
            {
                mailbox.Complete();
            }
        });
    }

    private static Loop ListenerLoop(IServiceProvider provider)
    {
        var ears = provider.GetRequiredService<VoiceEars>();
        return new Loop("voice.listener", ears.WarmUp, ears.Run);
    }
}
