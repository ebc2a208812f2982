using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;

namespace Phi.Edge.Perception.Tests.Speech;

/// <summary>Speech by flite's and espeak-ng's voices, which ./dev installs.</summary>
internal static class SyntheticSpeech
{
    private const int Rate = 16_000;

    /// <summary>By a flite voice (slt, rms, awb), between half a second and 0.7 s of near silence.</summary>
    public static short[] Flite(string text, string voice = "slt") => Say("flite", file => ["-voice", voice, "-t", text, "-o", file]);

    /// <summary>By espeak-ng.</summary>
    public static short[] Espeak(string text, string voice = "en-us") => Say("espeak-ng", file => ["-v", voice, "-s", "150", "-w", file, text]);

    /// <summary>Near silence: the least that a microphone hears.</summary>
    public static short[] Silence(double seconds)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => (short)random.Next(-5, 6))];
    }

    /// <summary>White noise.</summary>
    public static short[] Noise(double seconds, int peak)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => (short)random.Next(-peak, peak + 1))];
    }

    private static short[] Say(string program, Func<string, string[]> arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file)) { RedirectStandardError = true })!;
            _ = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} failed");
            var samples = Samples(File.ReadAllBytes(file));
            var gain = 12_000f / samples.Max(sample => Math.Abs((int)sample));
            var random = new Random(3);
            short[] spoken = [.. samples.Select(sample => (short)((sample * gain) + random.Next(-5, 6)))];
            return [.. Silence(0.5), .. spoken, .. Silence(0.7)];
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{program} is missing: run ./dev setup, or install the Debian package {program}", e);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The header of both programs has 44 bytes. A straight line between two samples is good enough from 22 kHz to 16 kHz.
    private static short[] Samples(byte[] wave)
    {
        var rate = BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(24));
        var source = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(wave.AsSpan(44, (wave.Length - 44) & ~1)).ToArray();
        var samples = new short[(int)((long)source.Length * Rate / rate) - 1];
        for (var i = 0; i < samples.Length; i++)
        {
            var at = (double)i * rate / Rate;
            var (left, part) = ((int)at, at - (int)at);
            samples[i] = (short)((source[left] * (1 - part)) + (source[Math.Min(left + 1, source.Length - 1)] * part));
        }

        return samples;
    }
}
