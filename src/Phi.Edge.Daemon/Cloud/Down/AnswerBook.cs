using System.Text.Json;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>
/// The last answers, on the disk: a message that is delivered again, even after a power cut, is answered the same and has no further effect. Used by
/// one task.
/// </summary>
internal sealed class AnswerBook(CloudFiles files)
{
    /// <summary>Answers that are remembered; the oldest is forgotten.</summary>
    public const int Remembered = 200;

    private List<CloudReplyMessage>? _answers;

    /// <summary>The answer to a message; null when it is new.</summary>
    public CloudReplyMessage? Find(Guid request) => Answers().Find(answer => answer.RequestId == request);

    /// <summary>Remembers an answer, without its diagnostics: those would be old.</summary>
    /// <exception cref="IOException">The disk refused it; also <see cref="UnauthorizedAccessException"/>.</exception>
    public void Add(CloudReplyMessage answer)
    {
        var answers = Answers();
        answers.Add(answer with { Diagnostics = null });
        answers.RemoveRange(0, Math.Max(0, answers.Count - Remembered));
        DurableFile.Write(files.Answers, JsonSerializer.SerializeToUtf8Bytes(answers.ToArray(), WireJson.Default.CloudReplyMessageArray));
    }

    // A damaged file costs the memory of old answers, no more: whatever the cloud can ask for may be done twice.
    private List<CloudReplyMessage> Answers()
    {
        try
        {
            return _answers ??= File.Exists(files.Answers)
                ? [.. JsonSerializer.Deserialize(File.ReadAllBytes(files.Answers), WireJson.Default.CloudReplyMessageArray) ?? []]
                : [];
        }
        catch (JsonException)
        {
            return _answers = [];
        }
    }
}
