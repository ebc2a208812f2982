namespace Phi.Edge.Daemon.Speech;

/// <summary>One file per answer, numbered in order; whole or not at all.</summary>
internal sealed class FolderWavPlayer(string folder) : IWavPlayer
{
    private int _number;

    public async Task<string?> PlayAsync(byte[] wav, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string path;
            do
            {
                path = Path.Combine(folder, $"answer-{++_number:0000}.wav");
            }
            while (File.Exists(path));

            var part = path + ".part";
            await File.WriteAllBytesAsync(part, wav, cancellationToken);
            File.Move(part, path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
