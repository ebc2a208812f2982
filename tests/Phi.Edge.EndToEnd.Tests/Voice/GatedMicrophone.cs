namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>A program that hears silence until it is given something to hear, a tenth of a second at a time; it can be made to end after it.</summary>
internal sealed class GatedMicrophone : IDisposable
{
    // A tenth of a second is 3200 bytes; the sleep is shorter since the programs take time too.
    private const string Script =
        """
        cd "$1" || exit 1
        play() {
          left=$(($(wc -c < "$1") / 3200)); at=0
          while [ $at -lt $left ]; do dd if="$1" bs=3200 skip=$at count=1 2>/dev/null; sleep 0.08; at=$((at + 1)); done
        }
        while :; do
          if [ -e say.raw ]; then mv say.raw now.raw; play now.raw
          elif [ -e last.raw ]; then mv last.raw now.raw; play now.raw; echo unplugged >&2; exit 1
          else head -c 3200 /dev/zero; sleep 0.08; fi
        done
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-microphone-").FullName;

    public GatedMicrophone() => File.WriteAllText(Path.Combine(_folder, "microphone.sh"), Script);

    /// <summary>What to set <c>Microphone:Source</c> to.</summary>
    public string Source => $"command:/bin/sh {Path.Combine(_folder, "microphone.sh")} {_folder}";

    public Task HearAsync(byte[] samples) => GiveAsync("say.raw", samples);

    /// <summary>Hears this and is gone.</summary>
    public Task HearAndEndAsync(byte[] samples) => GiveAsync("last.raw", samples);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task GiveAsync(string name, byte[] samples)
    {
        var draft = Path.Combine(_folder, "draft");
        await File.WriteAllBytesAsync(draft, samples);
        File.Move(draft, Path.Combine(_folder, name));
    }
}
