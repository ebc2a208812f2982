using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Phi;
using Phi.Edge.Inference;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Phi;

namespace Phi.Edge.Daemon.Tests.Phi;

/// <summary>The tiny model with random weights, the real engine, and an interpreter on them; remembers how each request went.</summary>
internal sealed class TinyPhi : IDisposable
{
    private readonly PhiModel _model = PhiModel.Load(Folder, new PhiModelOptions { Threads = 1 });

    public TinyPhi(int commands = 6, PhiVoiceOptions? options = null, TimeProvider? time = null)
    {
        Client.Set(new PhiStatus(PhiState.Ready), new Recorder(new PhiChatClient(_model), Generations));
        Interpreter = new PhiInterpreter(Client, PhiCatalogue.Of(commands), Options.Create(options ?? new PhiVoiceOptions { Deadline = TimeSpan.FromMinutes(5) }),
            time ?? TimeProvider.System);
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Goldens", "phi4mm-tiny");

    public static PhiContext Context { get; } = new(new DriveContext { SpeedKmh = 87.4, SpeedLimitKmh = 100 }, "en");

    public PhiClient Client { get; } = new();

    public PhiInterpreter Interpreter { get; }

    public List<PhiGeneration> Generations { get; } = [];

    public static Utterance Clip(int seed, double seconds = 1)
    {
        var random = new Random(seed);
        var samples = Enumerable.Range(0, (int)(16_000 * seconds)).Select(_ => (short)random.Next(-8000, 8000)).ToArray();
        return new Utterance(samples, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, UtteranceEnd.Silence);
    }

    public void Dispose() => _model.Dispose();

    private sealed class Recorder(IChatClient inner, List<PhiGeneration> generations) : DelegatingChatClient(inner)
    {
        public override async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var updates = new List<ChatResponseUpdate>();
            await foreach (var update in InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken))
                updates.Add(update);
            generations.Add((PhiGeneration)updates[^1].RawRepresentation!);
            return updates.ToChatResponse();
        }
    }
}
