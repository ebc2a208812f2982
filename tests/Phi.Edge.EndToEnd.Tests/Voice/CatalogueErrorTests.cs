using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>A command catalogue with errors ends the start, and all of them are named at once.</summary>
public sealed class CatalogueErrorTests
{
    private const string Broken =
        """
        {
          "name": "broken",
          "languages": ["en"],
          "sentences": {"notUnderstood": {"en": "Pardon?"}},
          "commands": {
            "open-box": {
              "summary": "Opens the box.", "safety": "reckless",
              "say": {"en": ["open (the box"]}
            },
            "close-box": {
              "summary": "Closes the box.", "safety": "comfort",
              "say": {"en": ["close the box"]},
              "effects": [{"path": "not a path", "value": true}]
            }
          }
        }
        """;

    [Fact]
    public async Task Run_CatalogueHasErrors_NamesAllWithTheirLines()
    {
        var folder = Directory.CreateTempSubdirectory("phi-edge-catalogue-").FullName;
        var file = Path.Combine(folder, "broken.json");
        await File.WriteAllTextAsync(file, Broken);
        using var daemon = TestDaemon.Start("/dev/video99", $"Voice:Catalogue:File={file}", "Microphone:Source=off");

        Assert.Equal(78, await daemon.Program.EndAsync());

        foreach (var place in new[] { "broken.json(7,", "broken.json(8,", "broken.json(13," })
            Assert.Contains(place, daemon.Program.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", daemon.Program.Errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
