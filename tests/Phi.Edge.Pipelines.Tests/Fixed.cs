using CsCheck;

namespace Phi.Edge.Pipelines.Tests;

/// <summary>Property checks over the same generated cases on every run.</summary>
internal static class Fixed
{
    public static void Sample<T>(Gen<T> gen, int cases, Action<T> check)
    {
        var random = new PCG(7, 42);
        for (var i = 0; i < cases; i++)
        {
            var value = gen.Generate(random, null, out _);
            var failure = Record.Exception(() => check(value));
            Assert.True(failure is null, $"case {i}: {Check.Print(value)}: {failure?.Message}");
        }
    }
}
