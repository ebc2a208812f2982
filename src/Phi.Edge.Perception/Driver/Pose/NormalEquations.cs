namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>The 6 x 6 system of one Gauss-Newton step: three for rotation, three for translation.</summary>
internal ref struct NormalEquations(Span<double> matrix, Span<double> vector)
{
    public const int Size = 6;

    private readonly Span<double> _matrix = matrix;
    private readonly Span<double> _vector = vector;

    public readonly void Clear()
    {
        _matrix.Clear();
        _vector.Clear();
    }

    /// <summary>Adds one residual with its gradient; only the lower triangle is kept.</summary>
    public readonly void Add(ReadOnlySpan<double> gradient, double residual, double weight)
    {
        for (var i = 0; i < Size; i++)
        {
            _vector[i] -= weight * gradient[i] * residual;
            for (var j = 0; j <= i; j++) _matrix[i * Size + j] += weight * gradient[i] * gradient[j];
        }
    }

    /// <summary>Solves with the diagonal raised by <paramref name="damping"/> (Levenberg-Marquardt), by Cholesky.</summary>
    /// <returns>False when the matrix is not positive definite.</returns>
    public readonly bool TrySolve(double damping, Span<double> solution)
    {
        Span<double> lower = stackalloc double[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = _matrix[i * Size + j] * (i == j ? 1 + damping : 1);
                for (var k = 0; k < j; k++) sum -= lower[i * Size + k] * lower[j * Size + k];
                if (i != j) lower[i * Size + j] = sum / lower[j * Size + j];
                else if (sum > 1e-12) lower[i * Size + i] = Math.Sqrt(sum);
                else return false;
            }
        }

        Substitute(lower, solution);
        return true;
    }

    private readonly void Substitute(ReadOnlySpan<double> lower, Span<double> solution)
    {
        for (var i = 0; i < Size; i++)
        {
            var sum = _vector[i];
            for (var k = 0; k < i; k++) sum -= lower[i * Size + k] * solution[k];
            solution[i] = sum / lower[i * Size + i];
        }

        for (var i = Size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Size; k++) solution[i] -= lower[k * Size + i] * solution[k];
            solution[i] /= lower[i * Size + i];
        }
    }
}
