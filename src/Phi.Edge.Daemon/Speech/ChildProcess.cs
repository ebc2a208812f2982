using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Phi.Edge.Daemon.Speech;

/// <summary>Runs a program: bytes in, bytes out. Without a shell, so no text can become a command; killed at once when cancelled, and waited for.</summary>
internal static class ChildProcess
{
    private const int MostOutput = 32 << 20; // 10 min of speech
    private const int LongestProblem = 200;

    /// <exception cref="OperationCanceledException">Cancelled; the child is gone.</exception>
    public static async Task<ChildResult> RunAsync(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var child = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            child.Start();
        }
        catch (Win32Exception e)
        {
            return new ChildResult([], $"{program} cannot be started: {e.Message}");
        }

        await using var killing = cancellation.Register(() => Kill(child));
        var output = ReadAsync(child.StandardOutput.BaseStream, MostOutput);
        var errors = ReadAsync(child.StandardError.BaseStream, MostOutput);
        await WriteAsync(child, input);
        var bytes = await output;
        var words = Encoding.UTF8.GetString(await errors);
        await child.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new ChildResult(bytes, child.ExitCode == 0 ? null : Problem(program, child.ExitCode, words));
    }

    private static void Kill(Process child)
    {
        try
        {
            child.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static async Task WriteAsync(Process child, ReadOnlyMemory<byte> input)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(input);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read (any more); its exit code says why.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int most)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (await stream.ReadAsync(buffer) is var count and > 0)
        {
            kept.Write(buffer, 0, Math.Min(count, most - (int)kept.Length)); // reads on, so that the child is never stuck
        }

        return kept.ToArray();
    }

    private static string Problem(string program, int code, string words)
    {
        var line = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        return $"{program} ended with {code}: {line[..Math.Min(line.Length, LongestProblem)]}".TrimEnd(' ', ':');
    }
}
