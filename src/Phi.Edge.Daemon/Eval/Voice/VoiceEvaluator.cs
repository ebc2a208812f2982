namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>Speaks all sentences with all voices, clean and in noise, and plays other speech.</summary>
/// <param name="bench">The voice path.</param>
/// <param name="synthesizer">Speaks.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class VoiceEvaluator(VoiceBench bench, SpeechSynthesizer synthesizer, Action<string> progress)
{
    private const int Rate = 16_000;
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(4);

    /// <summary>One condition: every sentence by every voice.</summary>
    /// <param name="items">The sentences.</param>
    /// <param name="voices">The voices.</param>
    /// <param name="noise">The noise; null for none.</param>
    /// <param name="snrDb">Speech above noise.</param>
    /// <param name="condition">Its name.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<VoiceTrial>> SpeakAsync(
        IReadOnlyList<VoiceItem> items, IReadOnlyList<SyntheticVoice> voices, IReadOnlyList<short[]> noise, double snrDb, string condition, CancellationToken cancellation)
    {
        var trials = new List<VoiceTrial>();
        foreach (var voice in voices)
        {
            progress($"{condition}: {voice.Name}");
            foreach (var (item, number) in items.Select((item, i) => (item, i)))
            {
                var speech = Recordings.Read(await synthesizer.SpeakAsync(voice, item.Say, cancellation), bench.Factory, cancellation);
                var sound = Pad(speech);
                if (noise.Count > 0)
                    sound = NoiseMixer.Mix(sound, noise[number % noise.Count], snrDb, number * 7919);
                var (end, requests, toCommand) = await bench.PlayAsync(sound, press: true, cancellation);
                var exact = requests.Count == item.Expect.Count && item.Expect.Zip(requests).All(pair => pair.First.Matches(pair.Second));
                trials.Add(new VoiceTrial(
                    item.Say, voice.Name, condition, exact, [.. requests.Select(Describe)], $"{end?.End} {end?.Reason}".Trim(), toCommand,
                    exact || end?.Transcript == item.Say ? null : end?.Transcript));
            }
        }

        return trials;
    }

    /// <summary>Other speech. A press of the button before each file is the harder case: everything is taken for a command then.</summary>
    /// <returns>Minutes played, and what was executed.</returns>
    public async Task<(double Minutes, IReadOnlyList<string> Commands)> PlayOthersAsync(IReadOnlyList<string> files, bool press, CancellationToken cancellation)
    {
        var (minutes, commands) = (0.0, new List<string>());
        foreach (var file in files)
        {
            var sound = Recordings.Read(file, bench.Factory, cancellation);
            minutes += sound.Length / (60.0 * Rate);
            var (_, requests, _) = await bench.PlayAsync(press ? Pad(sound) : sound, press, cancellation);
            commands.AddRange(requests.Select(request => $"{Path.GetFileName(file)}: {Describe(request)}"));
        }

        return (minutes, commands);
    }

    private static short[] Pad(short[] speech) => [.. new short[(int)(Before.TotalSeconds * Rate)], .. speech, .. new short[(int)(After.TotalSeconds * Rate)]];

    private static string Describe(Contracts.Wire.CommandRequestMessage request) =>
        $"{request.Command}({string.Join(", ", request.Parameters.Select(p => $"{p.Key}={p.Value}"))})";
}
